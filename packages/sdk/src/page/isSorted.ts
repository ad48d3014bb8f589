/**
 * A parameter in which a shop puts the order that a shopper chose (Shopify, WooCommerce, Magento, BigCommerce and plain
 * ones), unless its value begins like the shop's own order: featured, relevance, best-selling, collection-default, …
 */
const chosen = /[?&](sort([-_]?(by|order))?|order[-_]?by|product_list_order)=(?!default|feat|rele|best|popu|reco|posi|manu|menu|score|coll)[^&]/i

/**
 * Whether the shopper asked for an order of their own, by price say: then that is the order they get. An address without
 * parameters is not worth compiling the expression for, on the way to the first paint.
 */
export const isSorted = (search: string): boolean => !!search && chosen.test(search)
