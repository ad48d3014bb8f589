import type { Steps } from '../steps'
import type { Thing } from './schema'

/** Properties beyond these are not read: a page that has more is no shop's. */
const mostProperties = 1000

/** The page's microdata as the same tree that JSON-LD is; words of data-vocabulary.org as those of schema.org. */
export function* readMicrodata(root: ParentNode): Steps<Thing[]> {
  const tops: Thing[] = []
  const things = new Map<Element | null | undefined, Record<string, unknown>>()
  for (const element of [...root.querySelectorAll('[itemscope],[itemprop]')].slice(0, mostProperties)) {
    const owner = things.get(element.parentElement?.closest('[itemscope]'))
    const thing = element.hasAttribute('itemscope') && { '@type': element.getAttribute('itemtype') }
    if (thing) things.set(element, thing)
    const name = element.getAttribute('itemprop')
    if (thing && !(name && owner)) tops.push(thing)
    else if (name && owner) {
      const key = name.split(' ')[0]!.replace('offerDetails', 'offers').replace('photo', 'image')
      const value = thing || element.getAttribute('content') || element.getAttribute('src') || element.getAttribute('href') || element.textContent!.trim().slice(0, 300)
      owner[key] = owner[key] ? [owner[key], value].flat() : value
    }
    yield
  }
  return tops
}
