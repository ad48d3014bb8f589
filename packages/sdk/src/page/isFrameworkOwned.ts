/** Names of the properties that React, Vue, Angular and Svelte leave on the nodes they manage. */
const marksNode = /^_(_?react|_v|v[nu]|_ng|_svelte)/

/** Roots of pages that a framework has rendered on the server and will take over: nothing is on the nodes yet. */
const marksRoot =
  '#__next,#__nuxt,[data-server-rendered],[data-reactroot],astro-island,[data-hk],[ng-version],[data-sveltekit-preload-data]'

/** Next.js without a root element of its own. */
const marksPage = 'script[src*="/_next/static/"]'

/** Whether a framework will take this over that has rendered it on the server. */
export const isServerRendered = (container: Element): boolean => !!(container.closest(marksRoot) ?? document.querySelector(marksPage))

/**
 * Whether a framework renders these elements. Moving what it manages goes wrong silently: before hydration, a moved
 * card gets the click handlers of another product; after it, later cards are inserted beside the wrong neighbour.
 */
export const isFrameworkOwned = (container: Element, row: Element): boolean =>
  [container, row, row.firstElementChild].some((element) => element && Object.keys(element).some((key) => marksNode.test(key))) ||
  isServerRendered(container)
