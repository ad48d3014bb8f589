/** What the orders of a shopper were worth that followed an offer of each kind within the horizon, on average, in the shop's currency. */
export interface OfferValues {
  readonly upsell: number
  readonly complements: number
}

/**
 * The kind of shopper and moment that offers are judged for: `new`, `buyer`, and either `with cart`. Trainer and browser must
 * agree on it, so it is part of the model's format.
 *
 * @param orders  orders so far
 * @param cart    products in the cart
 */
export const offerSituation = ({ orders, cart }: { readonly orders: number; readonly cart: number }): string => (orders ? 'buyer' : 'new') + (cart ? ' with cart' : '')
