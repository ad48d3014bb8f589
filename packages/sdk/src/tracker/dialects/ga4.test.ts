import { describe, expect, it } from 'vitest'
import { createPage, listen } from '../../../test/listen'
import { ga4, gtag } from './ga4'

/** What gtag pushes: an `arguments` object, not an array. */
function gtagCall(..._given: unknown[]): IArguments {
  // eslint-disable-next-line prefer-rest-params
  return arguments
}

const driver = { item_id: '101', item_name: 'G430 Driver', item_brand: 'Ping', item_category: 'Golf > Drivers', price: 499.99, quantity: 1, color: 'black' }
const shirt = { item_id: '102', item_name: 'Polo', price: 1299 }

const clean = [
  { event: 'view_item_list', ecommerce: { item_list_id: 'golf', item_list_name: 'Golf', items: [{ ...driver, index: 0 }, { ...shirt, index: 1 }] } },
  { event: 'select_item', ecommerce: { item_list_id: 'golf', items: [driver] } },
  { event: 'view_item', ecommerce: { currency: 'EUR', value: 499.99, items: [driver] } },
  { event: 'add_to_cart', ecommerce: { currency: 'EUR', items: [driver] } },
  { event: 'search', search_term: 'blue shirt' },
  { event: 'purchase', ecommerce: { transaction_id: '77', value: 1799, currency: 'EUR', items: [driver, shirt] } },
]

const messyDriver = { ...driver, item_id: 101, price: '499,99 €', quantity: '1', item_variant: '', item_name: ' G430  Driver ' }
const messyShirt = { ...shirt, item_id: null, id: 102, price: '1.299,00', promotion_id: 'x', email: 'a@b.c' }

const messy = [
  undefined,
  'text',
  { ecommerce: null },
  { event: 'gtm.js', 'gtm.start': 1 },
  { event: 'view_item_list', ecommerce: { item_list_id: 'golf', items: { 0: { ...messyDriver, index: 1, item_list_name: 'Golf' }, 1: { ...messyShirt, index: '2' } } } },
  { ecommerce: null },
  { event: 'select_item', item_list_id: 'golf', items: [{ ...messyDriver, index: 1 }] },
  { event: 'view_item', ecommerce: { currency: 'EUR', value: '499,99', items: [messyDriver, {}, null, 'p9'] }, user_data: { email: 'a@b.c' } },
  { event: 'add_to_cart', currency: 'EUR', items: { 0: messyDriver } },
  { event: 'add_to_cart', ecommerce: null },
  { event: 'view_item', ecommerce: { items: [] } },
  { event: 'search', search_term: '  blue   shirt ', email: 'a@b.c' },
  { event: 'purchase', ecommerce: { transaction_id: 77, value: '1.799,00', currency: 'EUR', items: [messyDriver, messyShirt] } },
  { event: 'purchase', ecommerce: { purchase: { actionField: { id: 1 }, products: [{ id: 1 }] } } },
]

const told = (dialect: typeof ga4, queue: unknown[]): unknown[] => listen(createPage({ dataLayer: queue }), dialect).events

describe('GA4 on the data layer', () => {
  it('is told in its own words', () => {
    expect(told(ga4, clean)).toEqual(clean.map(({ event: name, ecommerce, ...flat }) => ({ name, ...flat, ...ecommerce })).map((event) => event))
  })

  it('says the same in a recorded session of messy payloads as in the clean one', () => {
    expect(told(ga4, messy)).toEqual(told(ga4, clean))
  })

  it('is not mistaken for gtag on the same queue', () => {
    expect(told(gtag, clean)).toEqual([])
  })

  it('takes the message itself for the product where it has no list', () => {
    expect(told(ga4, [{ event: 'view_item', item_id: 5, price: '9,90', 'gtm.uniqueEventId': 3, requestId: 'x' }])).toEqual([
      { name: 'view_item', items: [{ item_id: '5', price: 9.9 }] },
    ])
  })

  it('has no event of an object’s own machinery', () => {
    expect(told(ga4, [{ event: 'constructor' }, { event: '__proto__' }, JSON.parse('{"event":"page_view","__proto__":{"x":1}}')])).toEqual([{ name: 'page_view' }])
  })
})

describe('gtag', () => {
  it('says the same in a messy session as in the clean one, through arguments objects', () => {
    const calls = (session: readonly unknown[]): unknown[] =>
      session.map((entry) => {
        const { event, ecommerce, ...flat } = Object(entry) as (typeof clean)[number]
        return gtagCall('event', event, { ...flat, ...ecommerce })
      })
    const others = [gtagCall('js', new Date()), gtagCall('config', 'G-1'), gtagCall('consent', 'default', {}), gtagCall('event'), gtagCall('event', 'view_item'), gtagCall()]
    expect(told(gtag, [...others, ...calls(messy)])).toEqual(told(ga4, clean))
    expect(told(ga4, calls(messy))).toEqual([])
  })

  it('may nest its items as Tag Manager does', () => {
    expect(told(gtag, [['event', 'view_item', { ecommerce: { items: [shirt] } }]])).toEqual([{ name: 'view_item', items: [shirt] }])
  })
})
