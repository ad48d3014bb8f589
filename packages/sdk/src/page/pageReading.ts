import type { Facts } from './facts'

/** What a page is for. */
export type PageKind = 'home' | 'listing' | 'search' | 'product' | 'cart' | 'order' | 'other'

/** What one reader makes of a page. Whatever it does not know it leaves out. */
export interface PageReading {
  readonly kind?: PageKind | undefined
  readonly query?: string | undefined
  /** Products the page states, its own or those of its lists. */
  readonly products?: readonly Facts[]
  /** The breadcrumb's names, from the start page on. */
  readonly crumbs?: readonly string[]
}

/** Reads one convention. Pure: the same page gives the same reading, and nothing is changed. */
export type PageReader = (root: ParentNode) => PageReading | undefined
