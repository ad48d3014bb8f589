import { describe, expect, it } from 'vitest'
import { createPage } from '../../test/listen'
import { placeOf, startRoutes, type RoutedPage } from './startRoutes'

const base = 'https://shop.example'

describe('where a URL leads', () => {
  it.each([
    ['/shop', '/shop?page=2'],
    ['/shop?page=2', '/shop?page=3'],
    ['/shop?q=jeans', '/shop?q=jeans&p=2'],
    ['/shop?q=jeans', '/shop?page=2&q=jeans'],
    ['/shop?page=2&q=jeans&offset=24', '/shop?q=jeans'],
    ['/shop/', '/shop/page/2/'],
    ['/shop', '/shop/'],
    ['/shop?q=a', '/shop/page/3?q=a'],
    ['/p/1', '/p/1#reviews'],
    ['/p/1', '/p/1?variant=44'],
    ['/', '/?utm_source=mail&gclid=abc'],
    ['/?page=2#top', '/'],
  ])('is the same place for %s and %s', (from, to) => {
    expect(placeOf(base + to)).toBe(placeOf(base + from))
  })

  it.each([
    ['/', '/p/1'],
    ['/p/1', '/p/2'],
    ['/shop?q=jeans', '/shop?q=shirts'],
    ['/?page=about', '/?page=contact'],
    ['/shop?landing=1', '/shop?landing=2'],
    ['/#/cart', '/#/checkout'],
    ['/#!/a', '/'],
    ['/page/2x', '/'],
  ])('is another place for %s and %s', (from, to) => {
    expect(placeOf(base + to)).not.toBe(placeOf(base + from))
  })
})

/** A window with a history, and the Navigation API where it is asked for. */
function createRoutedPage(hasNavigation: boolean): RoutedPage & EventTarget & { history: History; go: (path: string) => void } {
  const location = { href: `${base}/` }
  const navigation = hasNavigation ? new EventTarget() : undefined
  const go = (path: string): void => {
    location.href = base + path
    navigation?.dispatchEvent(new Event('currententrychange'))
  }
  const write = (_state: unknown, _title: string, path?: string): string => {
    go(path!)
    return 'returned'
  }
  return Object.assign(createPage(), { location, go, history: { pushState: write, replaceState: write }, ...(navigation && { navigation }) }) as never
}

describe.each([
  ['with the Navigation API', true],
  ['without it', false],
])('routes, %s', (_case, hasNavigation) => {
  it('are pages of their own, and a longer list is not', async () => {
    const page = createRoutedPage(hasNavigation)
    const seen: string[] = []
    const { pushState } = page.history
    const stop = startRoutes({ page, guard: (work) => work, onRoute: () => seen.push(page.location.href.slice(base.length)) })
    const push = async (path: string): Promise<void> => {
      expect(page.history.pushState(null, '', path)).toBe('returned')
      await Promise.resolve()
    }
    for (const path of ['/shop', '/shop?page=2', '/shop?page=3', '/p/1', '/p/1', '/p/1#top']) await push(path)
    page.history.replaceState(null, '', '/p/1?variant=2')
    await Promise.resolve()
    page.go('/shop?page=3')
    if (!hasNavigation) page.dispatchEvent(new Event('popstate'))
    expect(seen).toEqual(['/shop', '/p/1', '/shop?page=3'])
    stop()
    await push('/p/2')
    expect(seen).toHaveLength(3)
    expect(page.history.pushState).toBe(pushState)
  })
})
