import type { Item } from '@reshelf/engine'
import { onParsed } from './browser/onParsed'
import { whenIdle } from './browser/whenIdle'
import type { Core } from './runningCore'
import { foundKey } from './page/foundLists'
import { readPage, readPageInSteps, type Page, type PageOverrides } from './page/readPage'
import { hasShelves, learnShelves, optionOf, shelvesOf } from './page/shelves'
import { squash } from './page/squash'
import { finishIdly, type Steps } from './page/steps'
import { createOnce, type Once } from './tracker/dialects/createOnce'
import type { Fields } from './tracker/dialects/dialect'
import { dialects } from './tracker/dialects/dialects'
import { startDialects } from './tracker/dialects/startDialects'
import { startRoutes } from './tracker/startRoutes'
import { watchClicks } from './tracker/watchClicks'

/** Follows the page the shopper is on, whoever made it. */
export interface Following {
  /** Whether nobody else has told of the same action. */
  readonly isNews: Once
  /** What is understood of the page as it is now. */
  readonly page: () => Page
}

/** After a route changes, the page needs a moment to show what it leads to. */
const routeMs = 500

/** Starts to follow the page. */
export function followPage({ local, isGranted, guard, signal, now, heard, record, addList, onRoute }: Core, readers: PageOverrides): Following {
  const isNews = createOnce()
  heard.forEach(isNews)
  const tell = (source: string, name: string, payload: object): void => {
    if (isNews({ source, name, payload: payload as Fields, time: now() })) record(name, payload)
  }

  let page: Page | undefined
  /** The page's products by id, and by name: one product has one identity, whatever another vocabulary calls it. */
  let products = new Map<string, Item>()
  const take = (understood: Page): Page => {
    const items = [...understood.lists.flatMap((list) => list.items), understood.product ?? []].flat()
    products = new Map(items.flatMap((item) => [[item.item_id, item] as const, [`name ${squash(item.item_name)}`, item] as const]))
    return (page = understood)
  }
  const read = (): Page => take(readPage(document, { url: location.href, readers }))
  const current = (): Page => page ?? read()
  const unify = (item: Item): Item => {
    current()
    const name = squash(item.item_name)
    const same = !products.has(item.item_id) && name && products.get(`name ${name}`)
    return same ? { ...item, item_id: same.item_id } : item
  }

  const understand = guard((understood: Page): void => {
    const { kind, product, query } = take(understood)
    if (kind === 'product' && product) tell('read', 'view_item', { items: [product] })
    if (kind === 'search' && query) tell('read', 'view_search_results', { search_term: query })
    const shelves = shelvesOf(understood)
    for (const shelf of shelves) addList(shelf.container, optionOf(shelf))
    idly(
      () => learnShelves(shelves, local.get(foundKey)),
      (text) => text && isGranted() && local.set(foundKey, text),
    )
  })

  /** Does in idle moments what takes a while, and then what is to be done with it. */
  function idly<Made>(begin: () => Steps<Made>, then: (made: Made) => unknown): void {
    whenIdle(guard(() => finishIdly(begin(), { pause: (work) => setTimeout(guard(work)), isCancelled: () => signal.aborted, then })))
  }

  /** Reads the page. */
  const look = (then?: () => void): void =>
    idly(
      () => readPageInSteps(document, { url: location.href, readers }),
      (understood) => {
        understand(understood)
        then?.()
      },
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
            if (name === 'view_item_list' && hasShelves(current()) && current().lists.length) return
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
  watchClicks({ track: (name, payload) => tell('read', name, payload), page: current, guard, signal })

  return { isNews, page: read }
}
