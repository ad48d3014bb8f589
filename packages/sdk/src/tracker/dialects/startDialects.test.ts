import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPage, listen } from '../../../test/listen'
import { createOnce } from './createOnce'
import { dialects } from './dialects'
import { ga4, gtag } from './ga4'
import { universalAnalytics } from './universalAnalytics'

const view = { event: 'view_item', ecommerce: { items: [{ item_id: 'p' }] } }

const words = ['event', 'ecommerce', 'items', 'products', 'item_id', 'detail', 'purchase', 'actionField', 'eventInfo', 'productContext', 'units', '0', '1', '2', '__proto__', 'objectIDs', 'objectData']
const texts = ['view_item', 'event', 'track', 'Product Viewed', 'add-to-cart', 'search-results-view', 'clickedObjectIDs', 'purchase', 'constructor', '__proto__']
const rubbish = fc.anything({
  key: fc.oneof(fc.constantFrom(...words), fc.string()),
  values: [fc.constantFrom(...texts), fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.constant(undefined), fc.boolean()],
  withBigInt: true,
  withNullPrototype: true,
  withSparseArray: true,
  withDate: true,
  withMap: true,
  maxDepth: 4,
})

describe('listening to every dialect', () => {
  it.each(['dataLayer', 'adobeDataLayer', 'analytics', 'rudderanalytics'])('never breaks the shop’s %s, whatever is in it', (key) => {
    fc.assert(
      fc.property(fc.array(rubbish), fc.array(rubbish), (before, pushed) => {
        const queue = [...before]
        const page = createPage({ [key]: queue })
        const { stop } = listen(page, ...dialects)
        expect(queue.push(...pushed)).toBe(before.length + pushed.length)
        expect([...queue]).toEqual([...before, ...pushed])
        stop()
        expect(Object.hasOwn(queue, 'push')).toBe(false)
        expect(queue.push).toBe(Array.prototype.push)
      }),
      { numRuns: 300 },
    )
  })

  it('never breaks what the shop calls, whatever it calls it with', () => {
    fc.assert(
      fc.property(fc.array(rubbish), (given) => {
        const echo = (...all: unknown[]): unknown[] => all
        const page = createPage({ aa: echo, analytics: { track: echo, page: echo } })
        const { stop } = listen(page, ...dialects)
        const { aa, analytics } = page as unknown as { aa: typeof echo; analytics: { track: typeof echo } }
        expect(aa(...given)).toEqual(given)
        expect(analytics.track(...given)).toEqual(given)
        stop()
        expect(page['aa']).toBe(echo)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws at what stands under the names it looks at', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('dataLayer', 'adobeDataLayer', 'analytics', 'rudderanalytics', 'aa', 'jQuery'), rubbish), (globals) => {
        const page = createPage(globals)
        const { stop } = listen(page, ...dialects)
        page.dispatchEvent(new Event('click'))
        page.dispatchEvent(new Event('load'))
        stop()
      }),
    )
  })

  it('passes what the shop’s own push throws', () => {
    const queue: unknown[] = []
    queue.push = () => {
      throw new Error('the shop’s own')
    }
    listen(createPage({ dataLayer: queue }), ...dialects)
    expect(() => queue.push(view)).toThrow('the shop’s own')
  })

  it('replays from the first entry, hears what follows, and leaves the queue as it was', () => {
    const queue: unknown[] = [view]
    const { events, stop } = listen(createPage({ dataLayer: queue }), ...dialects)
    queue.push(view, { ecommerce: null }, view)
    expect(events).toHaveLength(3)
    stop()
    queue.push(view)
    expect(events).toHaveLength(3)
    expect(queue).toHaveLength(5)
  })

  it('hears a queue that is made later, what was pushed before it was noticed too', () => {
    const page = createPage()
    const { events } = listen(page, ga4)
    const queue: unknown[] = (page['dataLayer'] = [view] as unknown[])
    page.dispatchEvent(new Event('load'))
    page.dispatchEvent(new Event('load'))
    queue.push(view)
    expect(events).toHaveLength(2)
  })

  it('leaves the wrapper of somebody who came later, and is silent in it', () => {
    const queue: unknown[] = []
    const { events, stop } = listen(createPage({ dataLayer: queue }), ga4)
    const ours = queue.push
    const theirs = (...given: unknown[]): number => ours.apply(queue, given)
    queue.push = theirs
    queue.push(view)
    stop()
    queue.push(view)
    expect(queue.push).toBe(theirs)
    expect(queue).toHaveLength(2)
    expect(events).toHaveLength(1)
  })

  it('counts once what three dialects say of one product', () => {
    const queue = [['event', 'view_item', { items: [{ item_id: 'p' }] }], view, { ecommerce: { detail: { products: [{ id: 'p' }] } } }]
    const { events, sources } = listen(createPage({ dataLayer: queue }), ga4, gtag, universalAnalytics)
    const once = createOnce()
    expect(sources).toEqual(['ga4', 'gtag', 'ua'])
    expect(events.map(({ name, ...payload }, at) => once({ source: sources[at]!, name: name as string, payload, time: 0 }))).toEqual([true, false, false])
  })
})
