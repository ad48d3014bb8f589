import type { Facts } from './facts'
import type { Steps } from './steps'

/** What a page is for. */
export type PageKind = 'home' | 'listing' | 'search' | 'product' | 'cart' | 'order' | 'other'

/** What platforms call the kinds of pages. */
export const kindNames: Readonly<Record<string, PageKind>> = {
  __proto__: null as never,
  front: 'home',
  home: 'home',
  category: 'listing',
  collection: 'listing',
  search: 'search',
  searchresults: 'search',
  product: 'product',
  cart: 'cart',
  order: 'order',
}

/** What one reader makes of a page. Whatever it does not know it leaves out. */
export interface PageReading {
  readonly kind?: PageKind | undefined
  readonly query?: string | undefined
  /** Products the page states, its own or those of its lists. */
  readonly products?: readonly Facts[]
  /** The breadcrumb's names, from the start page on. */
  readonly crumbs?: readonly string[]
}

/**
 * Reads one convention. Pure: the same page gives the same reading, and nothing is changed. One that may find any number
 * of things reads in steps, so that it keeps no page waiting.
 */
export type PageReader = (root: ParentNode) => PageReading | undefined | Steps<PageReading>
