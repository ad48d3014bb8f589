import type { Dialect, Fields, Told } from './dialect'
import { toEvent } from './toEvent'
import { watchEvents } from './watch'

/** Products by the id of a variant, as far as they have been spoken of. */
export type Shelf = Map<unknown, Fields>

/**
 * One event, and what its promise came to, where it has one. A line of the cart names a variant, never the product:
 * which one that is, the shelf remembers from when it was viewed. Cards that scroll into view tell nothing: a list
 * tells of itself as a whole.
 */
export function readShopify(event: Fields, result: Fields | undefined, shelf: Shelf): readonly Told[] {
  const { type, product, context, action, lines, search } = event
  if (product) {
    const { id, title, vendor, selectedVariant = result?.['variant'] } = product as Fields
    const { id: variantId, title: variant, price } = Object(selectedVariant) as Fields
    const { amount, currencyCode } = Object(price) as Fields
    const item = { id: idOf(id), title, vendor, variant, price: amount, currencyCode }
    shelf.set(idOf(variantId), item)
    return /view/.test(type as string) && /page|dialog/.test(context as string) ? toEvent('view_item', item) : []
  }
  if (search) return toEvent('view_search_results', search as Fields)
  if (!lines) return toEvent('view_cart', {})
  if (!result?.['cart'] || (result['userErrors'] as unknown[] | undefined)?.length) return []
  const items = ([lines as Fields[]].flat()).map(({ merchandiseId, id = merchandiseId, quantity }) => ({
    ...(shelf.get(idOf(id)) ?? { id: merchandiseId && idOf(id) }),
    quantity,
  }))
  return action === 'update' ? [] : toEvent(action === 'add' ? 'add_to_cart' : 'remove_from_cart', { items })
}

/** `gid://shopify/Product/123`, `123` and 123 are one product. */
const idOf = (id: unknown): string => `${id as string}`.replace(/.*\//, '')

/**
 * Shopify's standard storefront events: DOM events with their payload as properties. What is asked of the server is
 * announced before it is done, and counts when the promise says that it was.
 * Source: Shopify, "Storefront events and actions".
 */
export const shopify: Dialect = {
  name: 'shopify',
  start(ear) {
    const shelf: Shelf = new Map()
    const types = ['product:view', 'product:select', 'search:update', 'cart:view', 'cart:lines-update']
    watchEvents(ear, types.map((type) => `shopify:${type}`), (event) => {
      const fields = event as unknown as Fields
      const read = ear.hear((result?: Fields) => readShopify(fields, result, shelf))
      const promise = fields['promise'] as PromiseLike<Fields> | undefined
      // A promise that fails is the theme's to answer for; here it only means that nothing happened.
      if (promise) promise.then(read, () => {})
      else read()
    })
  },
}
