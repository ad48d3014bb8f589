import type { Options, Settings } from './options'

/** Milliseconds that a list is held at most. */
export const defaultHoldMs = 150

export const defaults: Settings = { strength: 1, maxJump: Infinity, lists: [], consent: 'auto', holdMs: defaultHoldMs, readers: {}, files: '', model: '', catalog: '' }

/** The options of the page, unchecked: a JSON block `<script type="application/json" data-reshelf-options>`. */
export const readPageOptions = (): Options => JSON.parse(document.querySelector('[data-reshelf-options]')?.textContent || '{}') as Options

/**
 * The options of a script tag, unchecked: the page's, then its own `data-*` attributes, which win; `off` is false. Other
 * tools mark script tags too: only our names count.
 */
export function readTagOptions(tag: HTMLElement | null): Options {
  const options = readPageOptions() as Record<string, unknown>
  for (const key in defaults) {
    const text = tag?.dataset[key]
    if (text) options[key] = text === 'off' ? false : isNaN(+text) ? text : +text
  }
  return options
}
