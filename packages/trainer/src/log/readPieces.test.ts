import { describe, expect, it } from 'vitest'
import { write } from '../../test/shop'
import { readPieces } from './readPieces'

const linesOf = async (file: string): Promise<[first: number, texts: string[]][]> => {
  const pieces: [number, string[]][] = []
  for await (const { bytes, first } of readPieces(file, { onTruncated: () => undefined })) pieces.push([first, new TextDecoder().decode(bytes).split('\n')])
  return pieces
}

describe('a file in pieces', () => {
  it('has every line whole, in one piece, under its number', async () => {
    const lines = Array.from({ length: 4000 }, (_, n) => `${n} ${'größer '.repeat(n % 250)}`)
    const pieces = await linesOf(write('log.ndjson', lines))
    expect(pieces.length).toBeGreaterThan(2)
    for (const [first, texts] of pieces) expect(texts.slice(0, -1)).toEqual(lines.slice(first - 1, first - 2 + texts.length))
    expect(pieces.flatMap(([, texts]) => texts.slice(0, -1))).toEqual(lines)
  })

  it('has the last line without its end, a line of a million characters, and nothing of an empty file', async () => {
    const long = 'x'.repeat(1_000_000)
    expect(await linesOf(write('log.ndjson', ['a', long, 'b']))).toEqual([[1, ['a', long, 'b', '']]])
    expect(await linesOf(write('log.ndjson', []))).toEqual([[1, ['', '']]])
  })
})
