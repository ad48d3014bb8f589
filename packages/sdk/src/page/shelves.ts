import type { Item } from '@reshelf/engine'
import type { ListOption } from '../options'
import { findGrids } from './findGrids'
import type { FoundList } from './foundLists'
import { learnPlaces } from './learnPlaces'
import { listSelector } from './markup'
import { namedKind } from './pageKind'
import type { Page, PageList } from './readPage'
import type { Steps } from './steps'

/** Pages whose lists are for choosing among. What stands beside a product or in a cart was put there for a reason. */
export const hasShelves = ({ kind }: Pick<Page, 'kind'>): boolean => /home|listing|search/.test(kind)
/** Lists that a script of the page turns round: it counts their cells. */
const carousel = '.slick-track,.swiper-wrapper,.owl-stage,.splide__list,.flickity-slider,.glide__slides,[class*=carousel],[aria-roledescription=carousel]'

/** The page's lists that nobody marked up and that may be ordered. */
export const shelvesOf = (page: Page): readonly PageList[] =>
  hasShelves(page) ? page.lists.filter(({ container }) => !container.closest(`${listSelector},${carousel}`)) : []

/** How a list that was found is ordered: by what was read of its cells, and of those that join them. */
export function optionOf({ container, cells, name }: PageList): ListOption {
  const itemOf = new WeakMap<Element, Item | undefined>()
  const note = (noted: PageList['cells']): void => {
    for (const { element, item } of noted) if (!itemOf.has(element)) itemOf.set(element, item)
  }
  note(cells)
  return {
    container: '',
    name,
    item: '*',
    read({ element }) {
      if (!itemOf.has(element)) {
        const url = location.href
        const grid = hasShelves({ kind: namedKind(document, url) ?? 'listing' }) && findGrids(container.parentNode!, { url, known: () => undefined }).grids.find((found) => found.container === container)
        note(grid ? grid.cells : [])
        note([...container.children].map((element) => ({ element, item: undefined })))
      }
      return itemOf.get(element)
    },
  }
}

const mostKept = 8

/** What the next page should know of these lists, as text; those it knows already come last. */
export function* learnShelves(lists: readonly PageList[], known: string | undefined): Steps<string | undefined> {
  const found: FoundList[] = []
  for (const { container, cells, name } of lists) {
    const selector = selectorOf(container)
    const learnt = selector && (yield* learnPlaces(cells))
    if (learnt) found.push({ container: selector, name, ...learnt })
    yield
  }
  return found.length ? JSON.stringify([...found, ...others(known, found)].slice(0, mostKept)) : undefined
}

function others(known: string | undefined, found: readonly FoundList[]): FoundList[] {
  try {
    return (JSON.parse(known ?? '[]') as FoundList[]).filter(({ container }) => !found.some((list) => list.container === container))
  } catch {
    return [] // not ours
  }
}

/** A selector by which the next page has the same list, if there is one. */
function selectorOf({ id, localName, classList }: Element): string | undefined {
  const selector = id ? `#${CSS.escape(id)}` : [localName, ...classList].map((name) => CSS.escape(name)).join('.')
  return document.querySelectorAll(selector).length === 1 && (id || classList.length) ? selector : undefined
}
