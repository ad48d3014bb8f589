import { addEvent, addToHistory, emptyHistory, emptyProfile, writeHistory, writeProfile, type Item, type ShopEvent } from '@reshelf/engine'

/** Sound inputs, as shops and platforms write them: what the fuzzer damages. */

const time = 1_700_000_000_000

export const items: readonly Item[] = [
  { item_id: 'A1', item_name: 'Blue T-Shirt', item_brand: 'Ping', item_category: 'Men > Shirts', price: 19.9, currency: 'EUR', color: ['blue', 'navy'], index: 3 },
  { item_id: 'A2', item_name: 'Driver 10.5°', item_category: 'Golf', item_category2: 'Clubs', price: 499, availability: 'OutOfStock', url: '/p/a2' },
]

export const events: readonly ShopEvent[] = [
  { id: 'e1', name: 'view_item', time, session: 's', items: [items[0]!] },
  { id: 'e2', name: 'purchase', time: time + 1000, session: 's', items, transaction_id: 'T1', value: 518.9, currency: 'EUR' },
  { id: 'e3', name: 'view_search_results', time, session: 's', search_term: 'golf clubs' },
  { id: 'e4', name: 'view_item_list', time, session: 's', item_list_id: 'men', items },
  { id: 'e5', name: 'set_preferences', time, session: 's', items: [{ item_id: 'preferences', brand: 'Ping' }] },
]

/** Values as the text that carries them. */
export const texts = (values: readonly unknown[]): readonly string[] => values.map((value) => JSON.stringify(value))

const profile = emptyProfile()
const history = emptyHistory()
for (const event of events) {
  addEvent(profile, event)
  addToHistory(history, event)
}
export const profiles = [writeProfile(profile, { now: time + 5000, maxBytes: 4096 }), writeProfile(emptyProfile(), { now: time, maxBytes: 4096 })]
export const histories = [writeHistory(history)]

export const places = [[{ name: 'grid', container: 'ul.products', cell: 'li.card', places: { item_id: ['a', 'href'], item_name: ['h3', ''] } }]]
export const statements = [[{ item_id: 'preferences', brand: ['Ping'] }, { item_id: 'traits', loyalty: 'gold', item_category: 'Men > Shirts' }]]
export const stated = [{ brand: ['Ping', 'Acme'], color: 'blue', category: 'Men > Shirts' }, { brand: [], age: 30, member: true, size: null }]
export const files = [{ format: 1, shopper: 'V1StGXR8_Z5j', events, traits: { loyalty: 'gold' }, preferences: { brand: ['Ping'] } }]

/** What `writeCompact` makes of the events above, and of none. */
export const compactFiles = ['r1.bVDbSsNAEP2VcJ7HkImGNvsgeIE-CWKLiMtSkjiJK9tNWZNCkf6T3-CXSVqlNThv58Y5jMYjz7vZ08N0-Zy9gXiSHI_0B2wnq6V9gcI6SC1BfCXvIJSh8AN7b32DHZ0arxh0gL5YCRSuXS_R4mz-akP3K_3J_3BV0UnThi0U7sRHl9E-MbStg60EivM4J1StawOURul6AcEXmy3MaEM62nAb7EZCxEmcfX3-UzhrXT2mUyjcuL48WXCR5ztDWkMyUEIJ6cQY0pDzAWakDaFpXR1V-9xe4kGakOaDMwXx8FwmzZQa8r1zhAWDMp7GuTHmGw', 'r1.i1ZKVNIx0ImO1YmOjQUA']

export const models = [
  { format: 1, made: time, k: 10, weights: { shopRank: 1, 'affinity:brand': 0.5 }, items: { men: { A1: 0.2, A2: -1 } }, facets: { brand: { ping: 0.1 } }, next: { neighbours: 1 }, shards: 4 },
]
export const shards = [{ neighbours: { A1: [['A2', 0.2, 0.1, 12]] } }]

export const feeds: readonly (readonly [name: string, feed: string])[] = [
  ['RSS', '<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>A1</g:id><title><![CDATA[Blue & Shirt]]></title><link>https://shop.example/p/a1</link><g:image_link>https://shop.example/a1.jpg</g:image_link><g:price>19.90 EUR</g:price><g:sale_price>9.90 EUR</g:sale_price><g:product_type>Men &gt; Shirts</g:product_type></item><item><g:id>A2</g:id><title>Hat &#233;&#x1F3A9;</title></item></channel></rss>'],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>A1</id><title>Shirt</title><link href="/p/a1"/><price>5</price></entry></feed>'],
  ['TSV', 'id\ttitle\tlink\tprice\tsale price\tcolor\nA1\t"Blue ""T"" shirt"\thttps://shop.example/p/a1\t19.90 EUR\t\tblue/navy\nA2\tHat\t/p/a2\t5 EUR\t\t\n'],
  ['NDJSON', `${JSON.stringify(items[0])}\n${JSON.stringify(items[1])}\n`],
  ['JSON', JSON.stringify(items)],
  ['Shopify', '{"products":[{"id":1,"title":"Shirt","handle":"shirt","vendor":"Ping","product_type":"Shirts","variants":[{"price":"19.90","compare_at_price":"29.90","available":true}],"images":[{"src":"https://cdn.example/a.jpg"}],"options":[{"name":"Color","values":["Blue","Red"]}]}]}'],
]

export const prices = ['£1,299', '1.299,00 €', '1 299 kr', '¥12,800', "CHF 1'299.50", '$.99', '٣٫٥', 'now $5 was $7', '１２３']
export const addresses = ['https://shop.example/products/blue-shirt?variant=1#top', '/p/a1?q=golf+clubs&sort_by=price', '//cdn.example/%E0%A4%A', 'javascript:alert(1)', '?s=%', 'data:text/html,x', 'http://[::1]:99999/']

export const things = [
  { '@graph': [{ '@type': 'Product', name: 'Jeans', sku: 12, brand: { '@type': 'Brand', name: 'Levi' }, image: ['/a.jpg'], offers: { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' } }] },
  { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: { '@type': 'ProductGroup', name: 'Shirt', hasVariant: [{ '@type': 'Product', offers: [{ price: 5 }] }] } }] },
  { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home' }, { item: { '@id': '/men', name: 'Men' } }] },
]
export const looseTexts = ["{a: 'b', /* c */ \"d\": [1,2,],}", '<!-- {"a": "&quot;"} -->', '{"a": "line\nbreak"}']
export const shopifyMeta = ['var meta = {"product":{"id":1,"gid":"gid:\\/\\/shopify\\/Product\\/1","vendor":"Ping","type":"Shirts","handle":"shirt","variants":[{"id":2,"price":1990,"name":"Shirt - Blue","sku":"AB"}]},"page":{"pageType":"product","resourceType":"product"}};\nfor (var attr in meta) {}']
export const attributes = [{ 'data-reshelf-item': 'A1', 'data-reshelf-name': 'Blue', 'data-reshelf-price': '19,90 €', 'data-reshelf-color': 'blue, navy', 'data-reshelf-category': 'Men > Shirts', class: 'card' }]
export const options = [{ strength: 0.7, maxJump: 5, lists: [{ container: 'ul', item: 'li' }], consent: 'required', holdMs: 150, readers: {}, model: '/model.json', catalog: '/feed.xml' }]

export const tcData = [{ gdprApplies: true, eventStatus: 'tcloaded', listenerId: 1, tcString: 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', purpose: { consents: { 1: true, 5: true, 6: true } } }]
export const gppData = [{ listenerId: 1, pingData: { signalStatus: 'ready', gppString: 'DBABMA~CPXxRfA', parsedSections: { tcfeuv2: { PurposeConsent: [true, false, true] }, usnat: [{ SaleOptOut: 1, PersonalDataConsents: 2 }, { Gpc: true }] } } }]
export const googleConsent = [{ 0: 'consent', 1: 'update', 2: { personalization_storage: 'granted', ad_storage: 'denied' } }, { 0: 'consent', 1: 'default', 2: { personalization_storage: 'granted', region: ['US-CA'] } }]

export const ga4 = [{ event: 'add_to_cart', ecommerce: { value: 5, currency: 'EUR', items } }, { event: 'view_item', items }, { ecommerce: null }]
export const gtag = [{ 0: 'event', 1: 'purchase', 2: { transaction_id: 'T', value: 5, items } }, { 0: 'config', 1: 'G-1' }]
export const universal = [{ event: 'x', ecommerce: { currencyCode: 'EUR', purchase: { actionField: { id: 'T', revenue: '5', step: 1 }, products: [{ id: 'A1', name: 'Shirt', price: '5', quantity: 1 }] }, impressions: [{ id: 'A2', list: 'men', position: 1 }] } }]
export const segment = [{ 0: 'track', 1: 'Product Added', 2: { product_id: 'A1', name: 'Shirt', price: 5 } }, { 0: 'track', 1: 'Order Completed', 2: { order_id: 'T', revenue: 5, products: [{ id: 'A1' }] } }, { 0: 'page', 1: 'Home' }]
export const shopify = [
  { type: 'shopify:product:view', context: 'page', product: { id: 'gid://shopify/Product/1', title: 'Shirt', vendor: 'Ping', selectedVariant: { id: 2, title: 'Blue', price: { amount: '19.9', currencyCode: 'EUR' } } } },
  { type: 'shopify:cart:lines-update', action: 'add', lines: [{ merchandiseId: 'gid://shopify/ProductVariant/2', quantity: 1 }], result: { cart: { id: 1 }, userErrors: [] } },
  { type: 'shopify:search:update', search: { query: 'golf' } },
]
export const adobe = [{ event: 'place-order', eventInfo: {}, shoppingCartContext: { items: [{ quantity: 1, product: { sku: 'A1', name: 'Shirt', pricing: { regularPrice: 5 } } }] }, orderContext: { orderId: 'T' } }, { event: 'search-results-view', searchInputContext: { units: [{ phrase: 'golf' }] }, searchResultsContext: { units: [{ products: [{ sku: 'A1' }] }] } }]
export const insights = [{ 0: 'convertedObjectIDsAfterSearch', 1: { eventSubtype: 'purchase', eventName: 'x', objectIDs: ['A1', 'A2'], objectData: [{ price: 5, quantity: 1 }], value: 5 } }]
export const woo = [{ product_id: '7', product_sku: 'AB', quantity: '1' }]

const card = (name: string): string => `<li class="card product type-product post-7"><a href="/p/${name}" data-product_id="${name}"><img src="/${name}.jpg">Hat ${name}</a><b class="price">€5,00</b></li>`
export const pages = [
  `<!doctype html><html><head><title>Jeans</title><meta property="og:type" content="product"><meta property="product:price:amount" content="5"><script type="application/ld+json">${JSON.stringify(things[0])}</script></head><body><main data-reshelf-product="A1" data-reshelf-price="5"><h1>Jeans</h1><div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Jeans</b></div></main><ul>${['one', 'two', 'three'].map(card).join('')}</ul></body></html>`,
]
