import type { ListOption } from '../options'

/** A list of products whose cells may be re-ordered. */
export const listSelector = '[data-reshelf-list]'

/** A product in a list, in the cart, anywhere. */
export const itemSelector = '[data-reshelf-item]'

/** A product's own page. */
export const productSelector = '[data-reshelf-product]'

/** The lists that are marked up, and those that the shop has named by selectors. */
export const listKinds = (options: readonly ListOption[]): readonly ListOption[] => [{ container: listSelector, item: itemSelector }, ...options]

/** Cells whose place is paid for or was set by hand, in our words and in others'. */
export const fixedSelector = '[data-reshelf-off],[data-reshelf-pin],[data-reshelf-sponsored],[data-cnstrc-sl-campaign-id],[class*=sponsored],[rel~=sponsored]'

/** What `data-reshelf-action` may be. */
export const isAction: RegExp = /^(add_to_cart|remove_from_cart|add_to_wishlist)$/
