// @ts-check
import { writeWishlist } from '../cart/wishlistCookie.mjs'
import { cookie } from '../http/cookies.mjs'
import { redirect } from '../http/reply.mjs'
import { backTo } from './backTo.mjs'

const year = 365 * 24 * 3600

/**
 * Puts a product on the wishlist, or takes it off.
 *
 * @type {import('../http/routes.mjs').Route['answer']}
 */
export function wishlistRoute({ shop, wishlist }, { form, request }) {
  const product = shop.catalog.find(form.get('item') ?? '')
  if (!product) return redirect(backTo(request, '/wishlist'))
  const others = wishlist.filter((id) => id !== product.item_id)
  const next = others.length < wishlist.length ? others : [product.item_id, ...others]
  return redirect(backTo(request, '/wishlist'), { cookies: [cookie('wishlist', writeWishlist(next), year)] })
}
