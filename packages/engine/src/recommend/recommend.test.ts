import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { anyEvent, anyItem } from '../../test/arbitraries'
import { day, event, minute, now, profileOf, view } from '../../test/profileOf'
import type { Item, ShopEvent } from '../events/event'
import { isOut } from '../rank/availability'
import type { Model } from '../model/model'
import { crowdKnowledge } from './crowdKnowledge'
import { addToHistory, cartOf, emptyHistory, readHistory, sessionOf, writeHistory, type History } from './history'
import { createPool } from './pool'
import { recommend, type Recommendation, type RecommendOptions } from './recommend'
import { strategyNames } from './strategies'
import { topPlaces } from './topPlaces'

vi.setConfig({ testTimeout: 60_000 })

const historyOf = (...events: readonly ShopEvent[]): History => {
  const history = emptyHistory()
  for (const one of events) addToHistory(history, one)
  return history
}

const item = (id: string, category: string, price: number, more: Partial<Item> = {}): Item => ({ item_id: id, item_name: `Thing ${id}`, item_category: category, price, ...more }) as Item

/** Two departments, three kinds each, eight of a kind, four brands. */
const shop: Item[] = ['Men > Jeans', 'Men > Shirts', 'Men > Belts', 'Golf > Drivers', 'Golf > Putters', 'Golf > Balls'].flatMap((category) =>
  [...Array(8).keys()].map((i) => item(`${category.slice(-5)}${i}`, category, 20 + 10 * i, { item_brand: ['Ping', 'Acme', 'Stratos', 'Otis'][i % 4]!, color: i % 2 ? 'blue' : 'black' })),
)
const noModel: Model = { format: 1, made: 0, k: 1, weights: {}, items: {}, facets: {}, next: {}, shards: 1 }
const byId = (id: string): Item => shop.find(({ item_id }) => item_id === id)!

const ask = (options: RecommendOptions, events: readonly ShopEvent[] = [], items = shop): Recommendation =>
  recommend(options, { pool: createPool(items), profile: profileOf(...events), history: historyOf(...events), now })
const ids = ({ items }: Recommendation): string[] => items.map(({ item }) => item.item_id)
const kinds = (answer: Recommendation): string[] => [...new Set(answer.items.map(({ item }) => item.item_category!))]

describe('recommendations', () => {
  it('hold no item twice, nothing excluded, in the cart, in question, sold out or just bought, and are the same each time', () => {
    const given = fc.record({
      items: fc.array(anyItem, { maxLength: 30 }),
      events: fc.array(anyEvent, { maxLength: 8 }),
      strategy: fc.constantFrom(...strategyNames),
      limit: fc.constantFrom(undefined, 0, 1, 3, 12, Number.NaN, 1e9),
      of: fc.array(anyItem, { maxLength: 2 }),
      exclude: fc.array(fc.integer({ min: 0, max: 12 }).map((i) => `p${i}`), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(given, ({ items, events, strategy, limit, of, exclude }) => {
        const options = { strategy, limit, of, exclude: new Set(exclude) }
        const answer = ask(options, events, items)
        const chosen = ids(answer)
        expect(new Set(chosen).size).toBe(chosen.length)
        const history = historyOf(...events)
        const barred = new Set([...exclude, ...of.map(({ item_id }) => item_id), ...cartOf(history).map(({ item }) => item.item_id)])
        for (const { item, score, reason } of answer.items) {
          expect(barred.has(item.item_id)).toBe(false)
          expect(isOut(item)).toBe(false)
          expect(score).toBeGreaterThan(-Infinity)
          expect(reason).not.toBe('')
          if (strategy !== 'buy_again') expect(now - (history.items[item.item_id]?.bought.at(-1) ?? 0)).toBeGreaterThanOrEqual(30 * day)
        }
        expect(chosen.length).toBeLessThanOrEqual(limit === undefined ? 8 : Math.max(0, Math.min(48, limit || 0)))
        expect(ask(options, events, items)).toEqual(answer)
      }),
      { numRuns: 2000 },
    )
  })

  it('for_you: are what the shopper leans to, in several brands', () => {
    const answer = ask({ strategy: 'for_you' }, [view(byId('Jeans0'), 2 * minute), view(byId('Jeans4'), minute)])
    expect(answer.items.slice(0, 4).every(({ item }) => item.item_category!.startsWith('Men'))).toBe(true)
    expect(new Set(answer.items.map(({ item }) => item.item_brand)).size).toBeGreaterThan(1)
    expect(answer.reason).toBe('Because you looked at Thing Jeans4')
    expect(ids(answer).slice(0, 2)).not.toContain('Jeans4')
  })

  it('for_you: are what is popular, for a stranger', () => {
    expect(ask({ strategy: 'for_you' }).reason).toBe('Popular right now')
  })

  it('for_you: are what the crowd went on to, where a model says so', () => {
    const events = [view(byId('Jeans0'), minute)]
    const given = { pool: createPool(shop), profile: profileOf(...events), history: historyOf(...events), now }
    const neighbours = (id: string) => (id === 'Jeans0' ? [['Balls7', 0.4, 0.5, 9] as const] : undefined)
    const crowd = crowdKnowledge({ ...noModel, next: { after: 1 } }, neighbours)
    const answer = recommend({ strategy: 'for_you', limit: 1 }, { ...given, ...crowd })
    expect(answer.items).toMatchObject([{ item: { item_id: 'Balls7' }, reason: 'others went on to it' }])
  })

  it('for_you: of what is in hand, nothing, unless it may be named again', () => {
    const given = { pool: createPool(shop), profile: profileOf(), history: historyOf(view(byId('Jeans0'), minute), view(byId('Balls1'), 40 * minute)), now }
    const neighbours = (id: string) => [[id, 0.4, 0.5, 9] as const, [id === 'Jeans0' ? 'Jeans1' : 'Balls2', 0.2, 0.2, 5] as const]
    const crowd = crowdKnowledge({ ...noModel, next: { after: 1 } }, neighbours)
    const names = (again: boolean): string[] => ids(recommend({ strategy: 'for_you', limit: 2, again }, { ...given, ...crowd }))
    expect(names(true)).toEqual(['Jeans0', 'Jeans1'])
    expect(names(false)[0]).toBe('Jeans1')
    // The last session is over: what was looked at then is not in hand.
    expect(sessionOf(given.history, now)).toEqual([{ id: 'Jeans0', views: 1 }])
  })

  it('recently_viewed: are the views, the latest first', () => {
    expect(ids(ask({ strategy: 'recently_viewed' }, [view(byId('Jeans0'), 3 * day), view(byId('Balls1'), minute), view(byId('Jeans2'), day)]))).toEqual(['Balls1', 'Jeans2', 'Jeans0'])
    expect(ask({ strategy: 'recently_viewed' }).items).toEqual([])
  })

  it('similar: are of its kind, its own style excepted', () => {
    const answer = ask({ strategy: 'similar', of: [byId('Jeans4')], limit: 4 })
    expect(kinds(answer)).toEqual(['Men > Jeans'])
    expect(ids(answer)).not.toContain('Jeans4')
  })

  it('complements: are of its department and of other kinds', () => {
    const answer = ask({ strategy: 'complements', of: [byId('ivers4')] })
    expect(kinds(answer).sort()).toEqual(['Golf > Balls', 'Golf > Putters'])
  })

  it('complements: of several items, each says the one of its department', () => {
    const answer = ask({ strategy: 'complements', of: [byId('ivers4'), byId('Jeans2')], limit: 12 })
    expect(answer.reason).toBe('Goes with Thing ivers4 and more')
    const named = new Set(answer.items.map(({ item, reason }) => `${item.item_category!.split(' > ')[0]}: ${reason}`))
    expect([...named].sort()).toEqual(['Golf: it goes with Thing ivers4', 'Men: it goes with Thing Jeans2'])
  })

  it('upsell: are of its kind and a step dearer', () => {
    const answer = ask({ strategy: 'upsell', of: [byId('Jeans3')] })
    expect(kinds(answer)).toEqual(['Men > Jeans'])
    for (const { item } of answer.items) expect(item.price! / 50).toBeGreaterThan(1.1)
    for (const { item } of answer.items) expect(item.price! / 50).toBeLessThanOrEqual(2)
  })

  it('trending: are the shop’s first, of several kinds; with a model, the crowd’s', () => {
    const answer = ask({ strategy: 'trending' })
    expect(kinds(answer).length).toBeGreaterThan(1)
    const given = { pool: createPool(shop), profile: profileOf(), history: emptyHistory(), now }
    const crowd = recommend({ strategy: 'trending', limit: 1 }, { ...given, model: { items: { '': { Balls7: 9 } } } })
    expect(ids(crowd)).toEqual(['Balls7'])
  })

  it('buy_again: are due by the shopper’s own interval, else the shop’s', () => {
    const bought = (id: string, ageDays: number): ShopEvent => event('purchase', { transaction_id: `${id}${ageDays}`, items: [byId(id)] }, ageDays * day)
    const past = [bought('Balls0', 90), bought('Balls0', 75), bought('Balls0', 61), bought('Balls1', 20), bought('Balls2', 45)]
    expect(ids(ask({ strategy: 'buy_again' }, past))).toEqual(['Balls0', 'Balls2'])
    expect(ids(ask({ strategy: 'trending', limit: 48 }, past))).not.toContain('Balls1')
  })

  it('auto: are a step up for who is still choosing, companions for who has chosen, and say why', () => {
    const looked = [view(byId('Jeans3'), minute)]
    const choosing = ask({ strategy: 'auto', of: [byId('Jeans3')] }, looked)
    expect(choosing.strategy).toBe('upsell')
    expect(choosing.items[0]!.reason).toContain('you are still choosing')
    const chosen = ask({ strategy: 'auto', of: [byId('Jeans3')] }, [...looked, event('add_to_cart', { items: [byId('Jeans3')] })])
    expect(chosen.strategy).toBe('complements')
    expect(chosen.items[0]!.reason).toContain('is in your cart')
    const elsewhere = ask({ strategy: 'auto', of: [byId('Jeans3')] }, [...looked, event('add_to_cart', { items: [byId('Balls1')] })])
    expect(elsewhere.strategy).toBe('upsell')
    expect(elsewhere.items[0]!.reason).not.toContain('Balls1')
    const loyal = ask({ strategy: 'auto', of: [byId('Jeans3')] }, [...looked, event('purchase', { transaction_id: 't', items: [byId('hirts0')] }, 60 * day)])
    expect(loyal.strategy).toBe('complements')
    const careful = ask({ strategy: 'auto', of: [byId('Jeans7')] }, [view(byId('Jeans0')), view(byId('Jeans0')), view(byId('hirts0'))])
    expect(careful.items[0]!.reason).toContain('beyond the prices you look at')
  })

  it('auto: follow what a model says the orders were worth', () => {
    const [steps, companions] = [{ upsell: 80, complements: 60 }, { upsell: 60, complements: 80 }]
    const choice = (offers: NonNullable<Model['offers']>, ...events: readonly ShopEvent[]): string =>
      recommend({ strategy: 'auto', of: [byId('Jeans3')] }, { pool: createPool(shop), profile: profileOf(...events), history: historyOf(...events), now, model: { items: {}, offers } }).strategy
    expect([choice({ '': steps }), choice({ '': companions })]).toEqual(['upsell', 'complements'])
    const bought = event('purchase', { transaction_id: 't', items: [byId('hirts0')] }, 60 * day)
    const inCart = event('add_to_cart', { items: [byId('Jeans2')] })
    const offers = { new: companions, buyer: steps, 'buyer with cart': companions }
    expect([choice(offers), choice(offers, bought), choice(offers, bought, inCart)]).toEqual(['complements', 'upsell', 'complements'])
    // Of who is new and has a cart nothing was learnt: the rule.
    expect(choice(offers, inCart)).toBe('complements')
    expect(choice({ buyer: companions }, event('add_to_cart', { items: [byId('Balls1')] }))).toBe('upsell')
  })
})

describe('the best places', () => {
  it('are those of a full sort', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(-Infinity, Number.NaN))), fc.integer({ min: 1, max: 9 }), (scores, most) => {
        const sorted = scores.map((score, place) => ({ score, place })).filter(({ score }) => score > -Infinity).sort((a, b) => b.score - a.score || a.place - b.place)
        expect(topPlaces(scores.length, most, (place) => scores[place]!)).toEqual(sorted.slice(0, most))
      }),
    )
  })
})

describe('the history', () => {
  it('takes an event twice as once, and reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const once = historyOf(...events)
        const twice = historyOf(...events, ...events)
        const times = ({ items }: History): unknown => Object.entries(items).map(([id, { viewed, carted, removed, bought }]) => [id, viewed, carted, removed, bought])
        expect(times(twice)).toEqual(times(once))
        const read = readHistory(writeHistory(once))
        expect(read.last).toBe(once.last)
        expect(Object.keys(read.items).length).toBe(Math.min(80, Object.values(once.items).length))
      }),
    )
  })

  it('knows the items of the newest session with how often, and one event by two clocks as one', () => {
    const history = historyOf(view(byId('Jeans0'), 90 * minute), view(byId('Jeans1'), 9 * minute), view(byId('Jeans2'), 8 * minute), view(byId('Jeans1'), 2 * minute), view(byId('Jeans1'), 2 * minute - 3))
    expect(sessionOf(history, now)).toEqual([{ id: 'Jeans1', views: 2 }, { id: 'Jeans2', views: 1 }])
    expect(sessionOf(readHistory(writeHistory(history)), now)).toEqual(sessionOf(history, now))
    expect(sessionOf(history, now + 60 * minute).map(({ id }) => id)).toEqual(['Jeans1', 'Jeans2', 'Jeans0'])
    const twice = historyOf(event('purchase', { transaction_id: 't', items: [byId('Balls0')] }, minute), event('purchase', { transaction_id: 't', items: [byId('Balls0')] }, minute - 2))
    expect(twice.items['Balls0']!.bought).toHaveLength(1)
  })

  it('stays within its bounds and reaches no prototype', () => {
    const history = historyOf(...[...Array(200).keys()].map((i) => view(item(`q${i}`, 'Men', 5, { item_name: 'x'.repeat(280) }), i * minute)))
    const text = writeHistory(history, { maxCharacters: 10_000 })
    expect(text.length).toBeLessThanOrEqual(10_000)
    expect(readHistory(text).items['q0']).toBeDefined()
    expect(readHistory(text).items['q199']).toBeUndefined()
    const evil = readHistory('{"last":1,"items":[[{"item_id":"__proto__","polluted":"x"},1,0,0,[]]]}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(evil.items)).toEqual(['__proto__'])
    for (const broken of ['', '{}', '[]', '{"items":[[1]]}', 'null']) expect(Object.keys(readHistory(broken).items)).toEqual([])
  })

  it('has in the cart what was added and neither removed nor bought, and what the cart page shows', () => {
    const [a, b, c] = [byId('Jeans0'), byId('Jeans1'), byId('Jeans2')]
    const add = (one: Item, age: number): ShopEvent => event('add_to_cart', { items: [one] }, age)
    const inCart = (...events: ShopEvent[]): string[] => cartOf(historyOf(...events)).map((known) => known.item.item_id)
    expect(inCart(add(a, 9), add(b, 8), add(c, 7), event('remove_from_cart', { items: [b] }, 6))).toEqual(['Jeans2', 'Jeans0'])
    expect(inCart(add(a, 9), event('purchase', { items: [a] }, 5))).toEqual([])
    expect(inCart(add(a, 9), event('view_cart', { items: [b] }, 5))).toEqual(['Jeans1'])
  })
})
