import { describe, expect, it } from 'vitest'
import { createOnce } from './createOnce'

const p = (...ids: string[]): object => ({ items: ids.map((item_id) => ({ item_id })) })

/** Which of the reports count: each is a source, a name, a payload and its time in milliseconds. */
function counted(...reports: readonly (readonly [source: string, name: string, payload: object, time: number])[]): boolean[] {
  const once = createOnce()
  return reports.map(([source, name, payload, time]) => once({ source, name, payload: payload as Record<string, unknown>, time }))
}

describe('one action told of twice', () => {
  it('counts once when two sources tell of it', () => {
    expect(counted(['ga4', 'add_to_cart', p('a'), 0], ['woo', 'add_to_cart', p('a'), 300])).toEqual([true, false])
  })

  it('counts twice when one source tells of it twice, whatever others tell', () => {
    expect(counted(['ga4', 'add_to_cart', p('a'), 0], ['ga4', 'add_to_cart', p('a'), 300])).toEqual([true, true])
    expect(
      counted(['ga4', 'add_to_cart', p('a'), 0], ['woo', 'add_to_cart', p('a'), 1], ['ga4', 'add_to_cart', p('a'), 900], ['woo', 'add_to_cart', p('a'), 901]),
    ).toEqual([true, false, true, false])
    expect(
      counted(['ga4', 'add_to_cart', p('a'), 0], ['ga4', 'add_to_cart', p('a'), 1], ['woo', 'add_to_cart', p('a'), 2], ['woo', 'add_to_cart', p('a'), 3]),
    ).toEqual([true, true, false, false])
  })

  it('counts twice when two seconds lie between', () => {
    expect(counted(['ga4', 'add_to_cart', p('a'), 0], ['woo', 'add_to_cart', p('a'), 2001])).toEqual([true, true])
  })

  it('counts once for a view while the page is loading', () => {
    expect(counted(['ga4', 'view_item', p('a'), 0], ['page', 'view_item', p('a'), 9000])).toEqual([true, false])
    expect(counted(['ga4', 'page_view', {}, 0], ['page', 'page_view', {}, 9000])).toEqual([true, false])
  })

  it('is another with other items or another name, not with another order of items', () => {
    expect(
      counted(['ga4', 'add_to_cart', p('a', 'b'), 0], ['woo', 'add_to_cart', p('b', 'a'), 1], ['woo', 'add_to_cart', p('a'), 2], ['woo', 'remove_from_cart', p('a', 'b'), 3]),
    ).toEqual([true, false, true, true])
  })

  it('is known by its order number or its search term', () => {
    expect(counted(['ga4', 'purchase', { transaction_id: 'T', ...p('a') }, 0], ['segment', 'purchase', { transaction_id: 'T', ...p('A-1') }, 1])).toEqual([true, false])
    expect(counted(['ga4', 'view_search_results', { search_term: 'x' }, 0], ['page', 'view_search_results', { search_term: 'x' }, 1])).toEqual([true, false])
    expect(counted(['ga4', 'view_search_results', { search_term: 'x' }, 0], ['page', 'view_search_results', { search_term: 'y' }, 1])).toEqual([true, true])
  })

  it('is remembered while it may be told again, however many others there are', () => {
    const others = Array.from({ length: 1000 }, (_, at) => ['call', 'add_to_cart', p(`b${at}`), at] as const)
    expect(counted(['ga4', 'add_to_cart', p('a'), 0], ...others, ['woo', 'add_to_cart', p('a'), 1000]).at(-1)).toBe(false)
  })
})
