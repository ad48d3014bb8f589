import type { Thing } from './schema'

/** Properties beyond these are not read: a page that has more is no shop's. */
const mostProperties = 3000

/** Words of data-vocabulary.org for what schema.org calls otherwise. */
const renamed: Readonly<Record<string, string>> = { offerDetails: 'offers', photo: 'image', title: 'name' }

const valueOf = (element: Element): string =>
  (element.getAttribute('content') ??
    element.getAttribute('datetime') ??
    element.getAttribute('src') ??
    (/^(a|link)$/.test(element.localName) && element.getAttribute('href'))) ||
  (element.textContent ?? '').trim().slice(0, 300)

/** The page's microdata as the same tree that JSON-LD is. */
export function readMicrodata(root: ParentNode): Thing[] {
  const tops: Thing[] = []
  const things = new Map<Element, Record<string, unknown>>()
  let left = mostProperties
  for (const element of root.querySelectorAll('[itemscope],[itemprop]')) {
    if (!left--) break
    const thing = element.hasAttribute('itemscope') ? { '@type': element.getAttribute('itemtype') ?? '' } : undefined
    if (thing) things.set(element, thing)
    const owner = things.get(element.parentElement?.closest('[itemscope]') ?? element)
    const names = element.getAttribute('itemprop')
    if (thing && (!names || !owner || owner === thing)) tops.push(thing)
    else if (names && owner) {
      for (const name of names.split(/\s+/)) {
        const key = renamed[name] ?? name
        const value = thing ?? valueOf(element)
        const known = owner[key]
        owner[key] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value]
      }
    }
  }
  return tops
}
