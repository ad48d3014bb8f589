import type { Loader } from './store'

/** Texts this short are gone before the collector looks at them twice. */
const charactersPerBatch = 200_000

/** What parts values and rows. */
const control = /[\u0000-\u001f]/g

/** One row as tab-separated text without quotes or escapes, control characters replaced by spaces. */
export function rowText(values: readonly (string | number)[]): string {
  let text = ''
  let separator = ''
  for (const value of values) {
    text += separator + (typeof value === 'string' ? value.replace(control, ' ') : value)
    separator = '\t'
  }
  return `${text}\n`
}

/** Where batches go. */
export interface Sink {
  write(text: string): Promise<void>
  end(): Promise<void>
}

/** Puts rows into batches of text ({@link rowText}). While one batch is written, the next is filled. */
export function createLoader({ write, end }: Sink): Loader {
  let text = ''
  let writing: Promise<void> = Promise.resolve()
  const flush = (): Promise<void> => {
    const [before, batch] = [writing, text]
    text = ''
    writing = before.then(() => write(batch))
    // Whoever waits hears of a failure; between two waits it is nobody's.
    writing.catch(() => undefined)
    return before
  }
  const rows = (more: string): Promise<void> | undefined => {
    text += more
    return text.length < charactersPerBatch ? undefined : flush()
  }
  return {
    rows,
    row: (...values) => rows(rowText(values)),
    async end() {
      await flush()
      await writing
      await end()
    },
  }
}
