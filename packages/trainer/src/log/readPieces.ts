import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

/** Whole lines of a text file, the last with or without its end, and the number of the first, from 1. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly first: number
}

export interface ReadFileOptions {
  /** Told the number of the line in whose middle a gzip file ends. */
  readonly onTruncated: (number: number) => void
  /** Told the bytes of this file read so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/** Bytes of a piece, at least, but for the last. */
const pieceBytes = 1 << 20
/** Of longer lines the end is left out: no event is that long, and a file without line ends must not fill the memory. */
const mostLineBytes = 10_000_000

const lineEnd = 10

/**
 * A text file, gzipped or not (its first bytes tell, not its name), in pieces of whole lines. A gzip file that ends in
 * the middle or is damaged gives the whole lines it has and then calls `onTruncated`; any other error is thrown.
 */
export async function* readPieces(path: string, { onTruncated, onBytes }: ReadFileOptions): AsyncGenerator<Piece> {
  const zipped = await isGzip(path)
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  const gunzip = createGunzip()
  if (zipped) file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  let first = 1
  /** What was read of lines that have ended, and of the one that has not. */
  let [whole, wholeBytes]: [Uint8Array[], number] = [[], 0]
  let [open, openBytes]: [Uint8Array[], number] = [[], 0]
  const take = (): Piece => {
    // Memory of its own: it may go to another thread.
    const bytes = Buffer.from(new ArrayBuffer(wholeBytes))
    let filled = 0
    for (const part of whole) {
      bytes.set(part, filled)
      filled += part.length
    }
    const piece = { bytes, first }
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) first++
    ;[whole, wholeBytes] = [[], 0]
    return piece
  }
  try {
    for await (const chunk of (zipped ? gunzip : file) as AsyncIterable<Buffer>) {
      onBytes?.(file.bytesRead)
      const end = chunk.lastIndexOf(lineEnd) + 1
      if (end) {
        const firstEnd = chunk.indexOf(lineEnd)
        // Of the line that was open too long, nothing more.
        const from = openBytes < mostLineBytes ? 0 : firstEnd
        whole.push(...open, chunk.subarray(from, end))
        wholeBytes += openBytes + end - from
        ;[open, openBytes] = [[], 0]
      }
      if (openBytes < mostLineBytes) {
        open.push(chunk.subarray(end))
        openBytes += chunk.length - end
      }
      if (wholeBytes >= pieceBytes) yield take()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'Z_BUF_ERROR' && code !== 'Z_DATA_ERROR') throw error
    if (wholeBytes) yield take()
    onTruncated(first)
    return
  }
  whole.push(...open)
  wholeBytes += openBytes
  if (wholeBytes) yield take()
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
  await file.close()
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}
