import { cartOf, createPool, readItem, recommend, isStrategy, type CrowdKnowledge, type Item, type Pool, type Recommendation } from '@reshelf/engine'
import { listen } from './browser/listen'
import type { Crowd, Moment, OpenCrowd } from './crowd/openCrowd'
import { loadFeed, type FeedPart } from './feed/loadFeed'
import { itemSelector, productSelector } from './page/markup'
import { readElement } from './page/readElement'
import type { Page } from './page/readPage'
import type { RecommendRequest } from './recommendRequest'
import type { Reshelf } from './reshelf'
import type { Core } from './runningCore'
import { readLog } from './storage/readLog'
import { keepHistory } from './storage/keepHistory'
import type { watchImpressions } from './tracker/watchImpressions'
import type { Writing } from './widgets/buildCell'
import { readWidget, widgetSelector } from './widgets/readWidget'
import { giveBack, isInView, showItems, takeWidget, type Shown } from './widgets/showItems'

/** Widgets at work. */
export type Widgets = Pick<Reshelf, 'recommend'>

/** What the file that loads this one has anyway. */
export interface WidgetTools {
  readonly page: () => Page
  readonly watchImpressions: typeof watchImpressions
}

/** Starts the widgets of a page, and answers `recommend()`. */
export type StartWidgets = (core: Core, tools: WidgetTools) => Promise<Widgets>

/** So long a page waits for its catalogue and its model before its widgets make do with what there is, in milliseconds. */
const mostWaitMs = 3000
const day = 86_400_000

/** What changes what may be recommended. */
const changesCart = /^(add_to_cart|remove_from_cart|purchase|view_cart|refund)$/
/** Strategies that go by the cart. */
const dependsOnCart = /complements|auto/

/**
 * Makes a {@link StartWidgets}: fills the page's widgets in one pass by priority from the catalogue, the page and the history,
 * so that no product stands on the page twice, and again when the cart changes.
 *
 * @param createWorker  a worker of the feed reader's file
 */
export const createWidgets =
  (createWorker: () => Worker | undefined): StartWidgets =>
  async (core, { page, watchImpressions }) => {
    const { settings, local, keeper, guard, signal, now, isGranted, record, report, on, load, storage } = core
    const shown = new Map<Element, Shown>()
    takeOver()

    const pool: Pool = createPool()
    let hasCatalog = false
    let isRead = false
    /** Neighbours of which nothing is known but their ids: for code that looks them up, not for cells. */
    const bare = new Set<string>()
    const catalog = settings.catalog
      ? loadFeed({
          url: new URL(settings.catalog, location.href).href,
          onItems: pool.add,
          mayKeep: isGranted,
          createWorker,
          loadPart: () => load<FeedPart>('feed'),
          signal,
        }).then((problem) => {
          isRead = true
          hasCatalog = pool.items.length > 0
          if (problem) report('catalog-unread', `${settings.catalog}: ${problem}`)
        })
      : Promise.resolve()
    const history = await keepHistory({ local, log: (since) => readLog(storage, since), isGranted, now })

    let crowd: Crowd | undefined
    let knowledge: CrowdKnowledge = {}
    const learn = async (): Promise<void> => {
      const model = await core.crowd
      if (!model) return
      knowledge = { model }
      // Without a neighbour table there is nothing to fetch.
      if (!model.shards) return
      crowd = (await load<OpenCrowd>('crowd'))({ model, address: settings.model, signal })
      knowledge = crowd.knowledge
      await crowd.read([], moment())
    }
    const moment = (): Moment => ({ history: history.history(), now: now() })

    /** The page's own products: in question, for candidates where there is no catalogue, and not to be shown again. */
    let product: Item | undefined
    let onPage = new Set<string>()
    function readSurroundings(): void {
      const marked = document.querySelector(productSelector)
      product = (marked && readElement(marked)) || page().product
      const decided = [...core.decisions.values()].flatMap(({ items }) => items)
      const elements = [...document.querySelectorAll(itemSelector)].filter((element) => !element.closest(widgetSelector))
      const items = [...decided, ...elements.flatMap((element) => readElement(element) ?? [])].filter(({ item_id }) => item_id)
      onPage = new Set(items.map(({ item_id }) => item_id))
      const inCart = elements.filter((element) => element.querySelector('[data-reshelf-action=remove_from_cart]')).flatMap((element) => readElement(element) ?? [])
      if (inCart.length) history.add('view_cart', { items: inCart })
      // The catalogue's places are the shop's ranks: what only the page and the history know comes behind.
      pool.add([product ?? [], ...items, ...Object.values(history.history().items).map(({ item }) => item)].flat().flatMap((item) => readItem(item) ?? []))
    }

    const answer = ({ strategy, limit, of, exclude = [], again, intervalDays }: RecommendRequest, taken: Iterable<string>): Recommendation => {
      const ids = typeof of === 'string' ? [of] : (of ?? [])
      const asked = ids.flatMap((id) => itemOf(id) ?? [])
      const own = product && !ids.length ? [product] : []
      const barred = new Set([...exclude, ...taken, ...(product ? [product.item_id] : [])])
      // What the shopper knows may stand beside what the page shows; everything else is there once.
      if (hasCatalog && !/recently_viewed|buy_again/.test(strategy)) for (const id of onPage) barred.add(id)
      return recommend(
        { strategy, limit, of: asked.length ? asked : own, exclude: barred, again },
        { ...knowledge, ...moment(), pool, profile: keeper.profile(), buyAgainMs: (intervalDays || 30) * day },
      )
    }
    const itemOf = (id: string): Item | undefined => {
      const place = pool.placeOf(id)
      return place === undefined ? undefined : pool.items[place]
    }

    /** What `recommend()` has answered on this page, by request. */
    const answered = new Map<string, readonly string[]>()

    function takeOver(): void {
      for (const container of document.querySelectorAll(widgetSelector)) {
        if (shown.has(container) || container.closest('[data-reshelf-off]')) continue
        const widget = readWidget(container, report)
        if (widget) shown.set(container, takeWidget(widget))
      }
    }

    const impressions = watchImpressions({ track: record, soon: () => setTimeout(guard(() => impressions.flush()), 500), signal })

    /** Whether what stands before the shopper's eyes may not stay: it is in the cart, or was bought on this page. */
    const isGone = (id: string): boolean => {
      const seen = history.history()
      return cartOf(seen).some(({ item }) => item.item_id === id) || (seen.items[id]?.bought.at(-1) ?? 0) >= began
    }
    const began = now()

    const fill = guard((isNewPage?: boolean): void => {
      for (const { widget } of shown.values()) if (!widget.container.isConnected) shown.delete(widget.container)
      takeOver()
      const taken = new Set([...answered.values()].flat())
      const writing: Writing = { language: document.documentElement.lang, currency: product?.currency ?? pool.items[0]?.currency, base: document.baseURI }
      const inOrder = [...shown.values()].sort((a, b) => a.widget.priority - b.widget.priority || (a.widget.container.compareDocumentPosition(b.widget.container) & 4 ? -1 : 1))
      for (const one of inOrder) {
        const { container, strategy, limit, of, intervalDays } = one.widget
        // Whoever has the keyboard in it keeps it: it is filled again when the focus leaves.
        if (container.contains(document.activeElement) && one.cells.length) {
          for (const { id } of one.cells) taken.add(id)
          continue
        }
        const { items, reason, strategy: followed } = answer({ strategy, limit, of, ...(intervalDays && { intervalDays }) }, [...taken, ...bare])
        one.list = `widget:${strategy}${followed === strategy ? '' : `:${followed}`}`
        // What depends on the cart changes with it, in place; the rest stays as it is while it is looked at.
        const stays = (id: string): boolean => !dependsOnCart.test(strategy) && !taken.has(id) && !isGone(id)
        showItems(one, items, { reason, writing, stays: isNewPage || !isInView(container) ? undefined : stays })
        for (const { id } of one.cells) taken.add(id)
        impressions.watch({ list: one.list, cells: one.cells.map(({ id, element }) => ({ element, item_id: id })) })
      }
      const asked = [product?.item_id ?? [], ...inOrder.map(({ widget }) => widget.of)].flat()
      void crowd?.read(asked, moment()).then((isNews) => isNews && fillSoon())
    })

    let isDue = false
    const fillSoon = (): void => {
      if (isDue || signal.aborted) return
      isDue = true
      requestAnimationFrame(() => {
        isDue = false
        fill()
      })
    }

    const undo = [
      on('recorded', ({ name, payload, time }) => {
        history.add(name, payload, time)
        if (changesCart.test(name)) fillSoon()
        if (name === 'page_view') {
          answered.clear()
          setTimeout(guard(surroundAndFill), routeMs)
        }
      }),
      on('consent', () => fillSoon()),
    ]
    function surroundAndFill(): void {
      readSurroundings()
      fill(true)
    }
    listen(
      'click auxclick',
      guard(({ target }: Event) => {
        if (!(target instanceof Element) || !target.closest('a[href]') || target.closest('[data-reshelf-action]')) return
        const container = target.closest(widgetSelector)
        const cell = container && target.closest(itemSelector)
        const item = cell && readElement(cell)
        if (!item) return
        impressions.flush()
        record('select_item', { items: [item], item_list_name: shown.get(container)!.list })
      }),
      signal,
    )
    // A browser leaves what takes the focus where it is when a part of it is in view: a reader of a carousel wants the whole.
    listen('focusin', guard(({ target }: Event) => target instanceof Element && target.closest(`${widgetSelector} ${itemSelector}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })), signal)
    listen('focusout', () => [...shown.values()].some(({ cells }) => cells.some(({ id }) => isGone(id))) && fillSoon(), signal)
    listen('visibilitychange pagehide', guard(history.save), signal)
    signal.addEventListener('abort', () => {
      for (const stop of undo) stop()
      for (const one of shown.values()) giveBack(one)
    })

    const learnt = learn().catch(() => report('file-missing', 'crowd'))
    const waited = new Promise<void>((passed) => setTimeout(passed, mostWaitMs))
    void waited.then(() => settings.catalog && !isRead && !signal.aborted && report('catalog-unread', `${settings.catalog}: not there after ${mostWaitMs / 1000} s`))
    const filled = Promise.race([Promise.all([catalog, learnt]), waited]).then(guard(surroundAndFill))
    // What comes late fills what is empty, and what nobody is looking at.
    void Promise.all([filled, catalog]).then(() => hasCatalog && fillSoon())
    void Promise.all([filled, learnt]).then(() => knowledge.model && fillSoon())
    const observer = new MutationObserver(() => {
      if ([...document.querySelectorAll(widgetSelector)].some((container) => !shown.has(container))) fillSoon()
    })
    void filled.then(() => observer.observe(document.body, { childList: true, subtree: true }))
    signal.addEventListener('abort', () => observer.disconnect())

    return {
      async recommend(request) {
        await filled
        if (!isStrategy(request?.strategy)) {
          report('strategy-unknown', request?.strategy)
          return []
        }
        await crowd?.read([request.of ?? []].flat(), moment())
        // A catalogue says what can be had; without one, what the crowd went on to can.
        const unknown = settings.catalog ? [] : (crowd?.unknown(pool, moment()) ?? [])
        pool.add(unknown)
        for (const { item_id } of unknown) bare.add(item_id)
        const key = JSON.stringify(request)
        const others = [...answered].flatMap(([other, ids]) => (other === key ? [] : ids))
        const standing = [...shown.values()].flatMap(({ cells }) => cells.map(({ id }) => id))
        const { items } = answer(request, [...others, ...standing])
        answered.set(key, items.map(({ item }) => item.item_id))
        return [...items]
      },
    }
  }

/** After a route changes, the page needs a moment to show what it leads to. */
const routeMs = 500
