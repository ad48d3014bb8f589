// @ts-check
import { addToCart, removeFromCart, setQuantity } from '../cart/changeCart.mjs'
import { writeCart } from '../cart/cartCookie.mjs'
import { cookie } from '../http/cookies.mjs'
import { redirect } from '../http/reply.mjs'
import { backTo } from './backTo.mjs'

/** @typedef {import('../http/routes.mjs').Route['answer']} Answer */

const month = 30 * 24 * 3600

/** @param {import('../cart/cartCookie.mjs').CartLine[]} lines */
export const cartCookie = (lines) => cookie('cart', writeCart(lines), lines.length > 0 ? month : 0)

/** @type {Answer} */
export function addToCartRoute({ shop, cart }, { form, request }) {
  const product = shop.catalog.find(form.get('item') ?? '')
  const back = backTo(request, '/cart')
  if (!product || product.availability === 'out_of_stock') {
    return redirect(back, { cookies: [cookie('notice', 'unavailable', 60)] })
  }
  const place = { item_id: product.item_id, size: chooseSize(product.sizes, form.get('size')) }
  return redirect(back, { cookies: [cartCookie(addToCart(cart, place)), cookie('notice', 'added', 60)] })
}

/** @type {Answer} */
export function removeFromCartRoute({ cart }, { form }) {
  return redirect('/cart', { cookies: [cartCookie(removeFromCart(cart, readPlace(form)))] })
}

/** @type {Answer} */
export function updateCartRoute({ cart }, { form }) {
  return redirect('/cart', { cookies: [cartCookie(setQuantity(cart, readPlace(form), Number(form.get('quantity'))))] })
}

/** @param {URLSearchParams} form */
const readPlace = (form) => ({ item_id: form.get('item') ?? '', size: form.get('size') ?? '' })

/**
 * The size asked for where the product has it; from a card, which does not ask, the middle one.
 *
 * @param {string[]} sizes
 * @param {string | null} asked
 */
function chooseSize(sizes, asked) {
  if (asked && sizes.includes(asked)) return asked
  return sizes[Math.floor((sizes.length - 1) / 2)] ?? ''
}
