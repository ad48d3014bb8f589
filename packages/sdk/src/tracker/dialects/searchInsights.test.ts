import { describe, expect, it } from 'vitest'
import { createPage, listen } from '../../../test/listen'
import { searchInsights } from './searchInsights'

type Call = readonly [method: string, given?: unknown]

const objectIDs = ['p1', 'p2']
const clean: readonly Call[] = [
  ['clickedObjectIDsAfterSearch', { objectIDs: ['p1'], positions: [3] }],
  ['viewedObjectIDs', { objectIDs: ['p1'] }],
  ['viewedObjectIDs', { eventName: 'Hits Viewed', objectIDs }],
  ['addedToCartObjectIDs', { objectIDs, currency: 'EUR', objectData: [{ price: 19.99, quantity: 1 }, { price: 5 }] }],
  ['purchasedObjectIDs', { objectIDs: ['p1'], value: 19.99, currency: 'EUR' }],
]
const messy: readonly Call[] = [
  ['init', { appId: 'a', apiKey: 'b' }],
  ['setUserToken', 'u'],
  ['clickedFilters', { filters: ['brand:Ping'] }],
  ['clickedObjectIDs', { objectIDs: 'p1', eventName: 'Added to cart' }],
  ['viewedObjectIDs', { objectIDs: ['p1'], queryID: 'q', index: 'products', userToken: 'u' }],
  ['viewedObjectIDs', { objectIDs: [...objectIDs, null], eventName: 'Hits Viewed' }],
  ['convertedObjectIDsAfterSearch', { eventSubtype: 'addToCart', objectIDs, currency: 'EUR', objectData: [{ price: '19,99', quantity: '1', queryID: 'q' }, { price: '5' }] }],
  ['convertedObjectIDs', { objectIDs: ['p1'], eventName: 'Signed up' }],
  ['convertedObjectIDs', {}],
  ['convertedObjectIDs'],
  ['convertedObjectIDs', { objectIDs: ['p1'], eventName: 'Product Purchased', value: '19,99', currency: 'EUR' }],
]

/** The stub: a function that keeps its calls until the library takes them. */
function createStub(): { (...call: unknown[]): string; queue?: unknown[][] } {
  const aa: ReturnType<typeof createStub> = (...call) => {
    ;(aa.queue ??= []).push(call)
    return 'kept'
  }
  return aa
}

const told = (calls: readonly Call[]): unknown[] => {
  const aa = createStub()
  for (const call of calls) aa(...call)
  return listen(createPage({ aa }), searchInsights).events
}

describe('search-insights', () => {
  it('is told in GA4’s words', () => {
    expect(told(clean)).toEqual([
      { name: 'select_item', items: [{ item_id: 'p1' }] },
      { name: 'view_item', items: [{ item_id: 'p1' }] },
      { name: 'view_item_list', items: [{ item_id: 'p1', index: 0 }, { item_id: 'p2', index: 1 }] },
      { name: 'add_to_cart', currency: 'EUR', items: [{ item_id: 'p1', price: 19.99, quantity: 1 }, { item_id: 'p2', price: 5 }] },
      { name: 'purchase', value: 19.99, currency: 'EUR', items: [{ item_id: 'p1' }] },
    ])
  })

  it('says the same in a recorded session of messy payloads as in the clean one', () => {
    expect(told(messy)).toEqual(told(clean))
  })

  it('is heard call by call, once, and the stub keeps its queue', () => {
    const aa = createStub()
    const page = createPage({ aa })
    const { events, stop } = listen(page, searchInsights)
    const call = page['aa'] as typeof aa
    expect(call(...clean[0]!)).toBe('kept')
    page.dispatchEvent(new Event('click'))
    call(...clean[1]!)
    expect(call.queue).toEqual([clean[0], clean[1]])
    expect(events).toHaveLength(2)
    stop()
    expect(page['aa']).toBe(aa)
  })
})
