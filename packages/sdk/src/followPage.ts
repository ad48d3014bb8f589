import type { Item } from '@reshelf/engine'
import { listen } from './browser/listen'
import type { LocalStore } from './browser/localStore'
import { onParsed } from './browser/onParsed'
import { whenIdle } from './browser/whenIdle'
import type { Finding } from './findings'
import type { Guard } from './guard'
import type { ListOption } from './options'
import { examinePage } from './page/examinePage'
import { findGrids } from './page/findGrids'
import { looseJson } from './page/looseJson'
import { namedKind } from './page/pageKind'
import { readPage, readPageInSteps, type Page, type PageList, type PageOverrides } from './page/readPage'
import { squash } from './page/squash'
import { finishIdly } from './page/steps'
import { createOnce, type Once } from './tracker/dialects/createOnce'
import type { Fields } from './tracker/dialects/dialect'
import { dialects } from './tracker/dialects/dialects'
import { startDialects } from './tracker/dialects/startDialects'
import { startRoutes } from './tracker/startRoutes'

/** What following the page needs from the rest. */
export interface FollowParts {
  readonly readers: PageOverrides
  readonly local: LocalStore
  /** Whether anything may be kept on the device. */
  readonly isGranted: () => boolean
  readonly guard: Guard
  readonly signal: AbortSignal
  readonly now: () => number
  /** Records an event that is news. */
  readonly record: (name: string, payload: object) => void
  /** Orders a list that nobody marked up. */
  readonly addList: (container: Element, option: ListOption) => void
  /** Records that another page is shown. */
  readonly onRoute: () => void
}

/** Follows the page the shopper is on, whoever made it. */
export interface Following {
  /** Whether nobody else has told of the same action. */
  readonly isNews: Once
  /** Lists that were found on earlier pages of this shop: the next page's are ordered before they are seen. */
  readonly lists: readonly ListOption[]
  /** What is understood of the page as it is now. */
  readonly page: () => Page
  /** What is wrong with it. */
  readonly examine: () => Finding[]
}

/** Starts to follow the page; left out, Reshelf knows what is marked up and what it is told. */
export type FollowPage = (parts: FollowParts) => Following

/** Where the selectors of lists that were found are kept. */
const listsKey = 'reshelf:l'
const mostLists = 8

/** Pages whose lists are for choosing among. What stands beside a product or in a cart was put there for a reason. */
const hasShelves = /home|listing|search/
/** Lists that a script of the page turns round: it counts their cells. */
const carousel = '.slick-track,.swiper-wrapper,.owl-stage,.splide__list,.flickity-slider,.glide__slides,[class*=carousel],[aria-roledescription=carousel]'
/** How shops put a product into the cart. */
const cartForm = 'form:is([action*="cart/add"],[action*="add-to-cart"],[action*="cart.php"],.cart,#product_addtocart_form)'
const cartButton = '.add_to_cart_button,.ajax_add_to_cart'

/** After a route changes, the page needs a moment to show what it leads to. */
const routeMs = 500

export const followPage: FollowPage = ({ readers, local, isGranted, guard, signal, now, record, addList, onRoute }) => {
  const isNews = createOnce(now)
  const read = (): Page => readPage(document, { url: location.href, readers })
  let page: Page | undefined
  const current = (): Page => (page ??= read())

  const tell = (source: string, name: string, payload: object): void => {
    if (isNews({ source, name, payload: payload as Fields })) record(name, payload)
  }

  /** One product has one identity: the page's own, wherever another vocabulary calls it by another. */
  const unify = (item: Item): Item => {
    const items = [...current().lists.flatMap((list) => list.items), current().product ?? []].flat()
    const name = squash(item.item_name)
    const same = !items.some(({ item_id }) => item_id === item.item_id) && name && items.find(({ item_name }) => squash(item_name) === name)
    return same ? { ...item, item_id: same.item_id } : item
  }

  const itemOf = new WeakMap<Element, Item | undefined>()
  /** The page's lists that may be ordered; their cells are noted. */
  const shelves = (): readonly PageList[] => {
    const { kind, lists } = current()
    const found = hasShelves.test(kind) ? lists.filter(({ container }) => !container.closest(`[data-reshelf-list],${carousel}`)) : []
    for (const { element, item } of found.flatMap(({ cells }) => cells)) if (item) itemOf.set(element, item)
    return found
  }
  /** Reads a list that is there before the page is read, or has grown since. */
  const note = (container: Element): void => {
    const url = location.href
    const mayOrder = hasShelves.test(page?.kind ?? namedKind(document, url) ?? 'listing')
    const grid = mayOrder && findGrids(container.parentNode!, { url, known: () => undefined }).grids.find((found) => found.container === container)
    for (const cell of container.children) itemOf.set(cell, itemOf.get(cell))
    for (const { element, item } of grid ? grid.cells : []) itemOf.set(element, itemOf.get(element) ?? item)
  }
  const listOption = (container: string): ListOption => ({
    container,
    item: '*',
    read({ element }) {
      if (!itemOf.has(element)) note(element.parentElement!)
      return itemOf.get(element)
    },
  })
  // Anybody may have written it.
  const known = [looseJson(local.get(listsKey) ?? '')].flat().filter((text): text is string => typeof text === 'string' && CSS.supports(`selector(${text})`))
  const addLists = (): void => {
    const selectors = shelves().flatMap(({ container, name }) => {
      addList(container, { ...listOption(''), name })
      return selectorOf(container) ?? []
    })
    if (selectors.length && isGranted()) local.set(listsKey, JSON.stringify([...new Set([...selectors, ...known])].slice(0, mostLists)))
  }
  const understand = guard((understood: Page): void => {
    page = understood
    const { kind, product, query } = page
    if (kind === 'product' && product) tell('read', 'view_item', { items: [product] })
    if (kind === 'search' && query) tell('read', 'view_search_results', { search_term: query })
    addLists()
  })

  /** Reads the page in idle moments. */
  const look = (then?: () => void): void =>
    whenIdle(
      guard(() => {
        finishIdly(readPageInSteps(document, { url: location.href, readers }), {
          pause: (work) => setTimeout(guard(work)),
          isCancelled: () => signal.aborted,
          then(understood) {
            understand(understood)
            then?.()
          },
        })
      }),
    )

  onParsed(
    () =>
      look(() => {
        const stop = startDialects({
          dialects,
          page: window,
          guard,
          tell: ({ source, name, payload }) => {
            const items = payload['items'] as Item[] | undefined
            // Their order is the shop's; what the shopper saw is told where the list was ordered.
            if (name === 'view_item_list' && hasShelves.test(current().kind) && current().lists.length) return
            tell(source, name, items ? { ...payload, items: items.map(unify) } : payload)
          },
        })
        signal.addEventListener('abort', stop)
      }),
    signal,
  )

  const stopRoutes = startRoutes({
    page: window as never,
    guard,
    onRoute() {
      page = undefined
      onRoute()
      setTimeout(look, routeMs)
    },
  })
  signal.addEventListener('abort', stopRoutes)

  listen(
    'click submit',
    guard(({ target, type }: Event) => {
      if (!(target instanceof Element) || target.closest('[data-reshelf-action]')) return
      const { lists, product } = current()
      const list = lists.find(({ container }) => container.contains(target))
      const item = list?.cells.find(({ element }) => element.contains(target))?.item
      if (target.closest(type === 'submit' ? cartForm : cartButton)) {
        const added = item ?? product
        if (added) tell('read', 'add_to_cart', { items: [added] })
      } else if (type === 'click' && item && target.closest('a[href]') && !list!.container.closest('[data-reshelf-list]')) {
        tell('read', 'select_item', { items: [item], item_list_name: list!.name })
      }
    }),
    signal,
  )

  return { isNews, lists: known.map(listOption), page: () => (page = read()), examine: () => examinePage(document, current()) }
}

/** A selector by which the next page has the same list, if there is one. */
function selectorOf({ id, localName, classList }: Element): string | undefined {
  const selector = id ? `#${CSS.escape(id)}` : [localName, ...classList].map((name) => CSS.escape(name)).join('.')
  return document.querySelectorAll(selector).length === 1 && (id || classList.length) ? selector : undefined
}
