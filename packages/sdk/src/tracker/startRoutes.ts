import type { Guard } from '../guard'
import { openEar, type Page } from './dialects/dialect'
import { watchCalls, watchEvents } from './dialects/watch'

/**
 * Where a URL leads, as far as the shopper would call it another page: without the place in a list (`?page=2`,
 * `/page/2/`), the chosen variant, the campaign, and the place on the page, unless the hash is itself the route (`#/cart`).
 */
export const placeOf = (href: string): string =>
  href
    .replace(/[?&]((page|paged|p|pg|offset|start|from|skip|variant)=\d*|(utm_\w+|\w*clid)=[^&#]*)(?=[&#]|$)|#(?![!/]).*/gi, '')
    .replace(/\/?(\/page\/\d+)?\/?(?=[?&#]|$)/, '')
    .replace('?', '&')

/** What is needed of the window. */
export type RoutedPage = Page & Pick<Window, 'history' | 'location'> & { readonly navigation?: EventTarget }

/** Calls `onRoute` when a single-page shop shows another page. Returns the undo. */
export function startRoutes({ page, guard, onRoute }: {
  readonly page: RoutedPage
  readonly guard: Guard
  readonly onRoute: () => void
}): () => void {
  const { history, location, navigation } = page
  const ear = openEar({ page: navigation ?? page, guard, tell() {} })
  let place = placeOf(location.href)
  const check = ear.hear(() => {
    if (place !== (place = placeOf(location.href))) onRoute()
  })
  // The Navigation API tells of every route; elsewhere calls are heard, and before the URL changes.
  if (!navigation) for (const method of ['pushState', 'replaceState']) watchCalls(ear, history, method, () => queueMicrotask(check))
  watchEvents(ear, [navigation ? 'currententrychange' : 'popstate'], check)
  return ear.stop
}
