import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

/** A line of a text file and its number, from 1. */
export type Line = readonly [text: string, number: number]

/** Of longer lines the end is left out: no event is that long, and a file without line ends must not fill the memory. */
const mostCharacters = 10_000_000

/**
 * The lines of a UTF-8 text file, gzipped or not (its first bytes tell, not its name). A gzip file that ends in the
 * middle or is damaged gives the whole lines it has and then calls `onTruncated` with the number of the one that is
 * cut; any other error is thrown.
 */
export async function* readLines(path: string, { onTruncated, onBytes }: { onTruncated: (number: number) => void; onBytes?: ((bytes: number) => void) | undefined }): AsyncGenerator<Line> {
  const zipped = await isGzip(path)
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  const gunzip = createGunzip()
  if (zipped) file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  const decoder = new TextDecoder()
  let rest = ''
  let number = 0
  try {
    for await (const chunk of zipped ? gunzip : file) {
      onBytes?.(file.bytesRead)
      const [end, ...lines] = decoder.decode(chunk as Buffer, { stream: true }).split('\n')
      if (rest.length < mostCharacters) rest += end!
      for (const line of lines) {
        yield [rest, ++number]
        rest = line
      }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'Z_BUF_ERROR' && code !== 'Z_DATA_ERROR') throw error
    onTruncated(number + 1)
    return
  }
  if (rest) yield [rest, ++number]
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
  await file.close()
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}
