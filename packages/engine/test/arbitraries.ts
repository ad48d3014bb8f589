import fc from 'fast-check'
import { eventNames, type Item, type ShopEvent } from '../src/events/event'
import { day, now } from './profileOf'

const oneOf = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values)

const price = fc.oneof(
  fc.double({ min: 0.01, max: 5000, noNaN: true }),
  fc.constantFrom(0, -1, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE),
)

/** An item with any subset of facts, sound or not; ids are few, so that shoppers meet items again. */
export const anyItem: fc.Arbitrary<Item> = fc.record(
  {
    item_id: fc.integer({ min: 0, max: 12 }).map((id) => `p${id}`),
    item_name: fc.oneof(oneOf('Blue T-Shirt', 'Red Driver', 'Éclair 60°', '', '  ', '日本のシャツ', 'Men’s Jeans'), fc.string({ maxLength: 12 })),
    item_brand: oneOf('Ping', 'Acme', 'ACME ', '', '__proto__', 'constructor'),
    item_category: oneOf('Men > Jeans', 'Women/Jeans', 'Men', ' > ', '', 'constructor > __proto__'),
    item_category2: oneOf('Jeans', 'T-Shirts', ''),
    price,
    color: fc.oneof(oneOf('blue', 'Red', '', ' '), fc.array(oneOf('blue', 'BLUE', 'red', ''), { maxLength: 3 })),
    gender: oneOf('men', 'women'),
    size: fc.oneof(oneOf('S', 'M'), fc.integer({ min: 36, max: 40 })),
    toString: oneOf('a', 'b'),
    brand: oneOf('Own brand'),
    category: oneOf('Own category'),
    word: oneOf('own', 'word'),
    availability: oneOf('InStock', 'out of stock', 'https://schema.org/PreOrder', '', 'whatever'),
  },
  { requiredKeys: ['item_id'] },
) as fc.Arbitrary<Item>

/** An event of the last 200 days. */
export const anyEvent: fc.Arbitrary<ShopEvent> = fc.record(
  {
    id: fc.uuid(),
    name: fc.constantFrom(...eventNames.filter((name) => name !== 'set_preferences')),
    time: fc.integer({ min: now - 200 * day, max: now }),
    session: oneOf('s1', 's2'),
    items: fc.array(anyItem, { maxLength: 4 }),
    item_list_id: oneOf('search_results', 'Sale'),
    search_term: oneOf('blue t-shirts', 'drivers', '', '日本'),
    transaction_id: oneOf('t1', 't2', 't3'),
    value: fc.double({ min: 0, max: 500, noNaN: true }),
  },
  { requiredKeys: ['id', 'name', 'time', 'session'] },
) as fc.Arbitrary<ShopEvent>
