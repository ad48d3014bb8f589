import { listen } from './listen'

/** Calls `work` once the whole document has been parsed: at once if it already has. Not any more after the signal. */
export const onParsed = (work: () => void, signal?: AbortSignal): void =>
  document.readyState === 'loading' ? listen('DOMContentLoaded', work, signal) : work()
