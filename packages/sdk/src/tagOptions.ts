import type { Settings } from './options'

export const defaults: Settings = { strength: 1, maxJump: Infinity, lists: [], consent: 'auto', holdMs: 150, readers: {} }

/**
 * The options of a script tag, unchecked: a JSON block `<script type="application/json" data-reshelf-options>` before
 * it, then its own `data-*` attributes, which win. Other tools mark script tags too: only our names count.
 */
export function readTagOptions(tag: Element | null): Record<string, unknown> {
  const block = document.querySelector('script[data-reshelf-options]')
  const options = JSON.parse(block?.textContent || '{}') as Record<string, unknown>
  const given = (tag as HTMLElement | null)?.dataset
  for (const key in defaults) {
    const text = given?.[key]
    if (text) options[key] = key === 'consent' ? text : parseFloat(text)
  }
  return options
}
