import type { Page } from '@playwright/test'
import type { Reshelf } from 'reshelf'
import { expect, test, type Site } from './fixtures'
import { recorded } from './shelf'

type Shop = { reshelf: Reshelf; dataLayer: unknown[] }

const colors = ['Blue', 'Red', 'Green', 'Black', 'White']
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `${colors[i % 5]} ${['Jeans', 'Shirt', 'Boots'][i % 3]} model ${i}`)
const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-')

/** A shop that nobody prepared, after the pattern of a platform. */
interface Platform {
  readonly css: string
  readonly listing: (cells: readonly string[]) => string
  readonly cell: (i: number, name: string) => string
  readonly product: (i: number, name: string) => string
  readonly list: string
  readonly search: string
}

const platforms: Readonly<Record<string, Platform>> = {
  'WooCommerce with floats': {
    css: 'ul.products{width:1000px;margin:0;padding:0;list-style:none} li.product{float:left;width:22%;margin:0 4% 20px 0;height:240px} li.last{margin-right:0} li.first{clear:both}',
    listing: (cells) => `<body class="archive tax-product_cat woocommerce"><h1>Shop</h1><ul class="products columns-4">${cells.join('')}</ul><p>end</p></body>`,
    cell: (i, name) => `<li class="product type-product post-${i + 10} product_cat-clothes ${i % 4 === 0 ? 'first' : i % 4 === 3 ? 'last' : ''}"><a href="/product/${slug(name)}/" class="woocommerce-loop-product__link"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/i/${i}.jpg" alt=""><h2 class="woocommerce-loop-product__title">${name}</h2><span class="price"><span class="woocommerce-Price-amount amount"><bdi>€${20 + i}.00</bdi></span></span></a><a href="?add-to-cart=${i + 10}" data-product_id="${i + 10}" class="button add_to_cart_button ajax_add_to_cart">Add</a></li>`,
    product: (i, name) => `<body class="single-product postid-${i + 10}"><h1 class="product_title">${name}</h1><p class="price"><span class="amount">€${20 + i}.00</span></p><form class="cart" onsubmit="return false"><button name="add-to-cart" value="${i + 10}">Add to cart</button></form></body>`,
    list: 'ul.products',
    search: '/?s=model&post_type=product',
  },
  'Magento with inline blocks': {
    css: 'ul.products-grid{width:1000px;margin:0;padding:0} li.item{display:inline-block;width:240px;height:240px;margin:0;vertical-align:top}',
    listing: (cells) => `<body class="catalog-category-view"><h1>Shop</h1><ul class="products-grid">\n${cells.join('\n')}\n</ul><p>end</p></body>`,
    cell: (i, name) => `<li class="item"><a href="/${slug(name)}.html" class="product-image"><img src="/i/${i}.jpg" alt="${name}"></a><h2 class="product-name"><a href="/${slug(name)}.html">${name}</a></h2><div class="price-box"><span class="regular-price" id="product-price-${i}"><span class="price">€${20 + i}.00</span></span></div></li>`,
    product: (i, name) => `<body class="catalog-product-view"><h1 class="product-name">${name}</h1><div class="price-box"><span class="price">€${20 + i}.00</span></div><form id="product_addtocart_form" onsubmit="return false"><button>Add to Cart</button></form></body>`,
    list: 'ul.products-grid',
    search: '/catalogsearch/result/?q=model',
  },
  'Shopify with a grid': {
    css: '#product-grid{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;width:1000px;padding:0;list-style:none} .grid__item{height:240px}',
    listing: (cells) => `<body class="template-collection"><h1>All</h1><ul id="product-grid" class="grid product-grid">${cells.join('')}</ul><p>end</p></body>`,
    cell: (i, name) => `<li class="grid__item"><div class="card-wrapper"><img srcset="/i/${i}.jpg 1x" alt=""><h3 class="card__heading"><a href="/collections/all/products/${slug(name)}">${name}</a></h3><div class="price"><span class="price-item price-item--regular">€${20 + i}.00</span></div></div></li>`,
    product: (i, name) => `<body class="template-product"><h1>${name}</h1><div class="price">€${20 + i}.00</div><form action="/cart/add" onsubmit="return false"><button name="add">Add to cart</button></form><script>var meta = {"page":{"pageType":"product"},"product":{"vendor":"Acme","type":"Clothes","variants":[{"price":${(20 + i) * 100},"sku":"S${i}"}]}};</script></body>`,
    list: '#product-grid',
    search: '/search?q=model',
  },
  'home-made with flex': {
    css: '.results{display:flex;flex-wrap:wrap;width:1000px} .tile{flex:0 0 250px;height:240px}',
    listing: (cells) => `<body><h1>Things</h1><div class="results">${cells.join('')}</div><p>end</p></body>`,
    cell: (i, name) => `<div class="tile"><a href="/item/${i}-${slug(name)}.html"><img src="/i/${i}.jpg" alt=""><b>${name}</b></a> <span class="cost price">€${20 + i}.00</span></div>`,
    product: (i, name) => `<body><h1>${name}</h1><p class="price">€${20 + i}.00</p><form action="/add-to-cart" onsubmit="return false"><button>Buy</button></form><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"${name}","offers":{"price":"${20 + i}.00","priceCurrency":"EUR"}}</script></body>`,
    list: '.results',
    search: '/find?q=model',
  },
}

const head = (title: string, css: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – Shop</title><script src="/reshelf.js" data-hold-ms="5000"></script><style>body{margin:0;font:14px sans-serif}${css}</style></head>`
const count = 32

/** Serves the shop; returns the addresses of its products and of its listing. */
function serve(site: Site, platform: Platform): { products: string[]; listing: string } {
  const products = names(count).map((name, i) => {
    const [href] = /(?<=href=")[^"]*/.exec(platform.cell(i, name))!
    return site.page(href.replace('/collections/all', ''), `${head(name, platform.css)}${platform.product(i, name)}</html>`)
  })
  const listing = site.page('/clothes', `${head('Clothes', platform.css)}${platform.listing(names(count).map((name, i) => platform.cell(i, name)))}</html>`)
  return { products, listing }
}

const ready = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as Shop).reshelf.ready)
const understood = (page: Page): Promise<{ kind: string; id: string | undefined; name: string | undefined; price: number | undefined; lists: { item_id: string; item_name?: string; price?: number }[][] }> =>
  page.evaluate(async () => {
    await (window as unknown as Shop).reshelf.ready
    const { kind, product, lists } = (window as unknown as Shop).reshelf.page()
    return { kind, id: product?.item_id, name: product?.item_name, price: product?.price, lists: lists.map(({ items }) => items.map(({ item_id, item_name, price }) => ({ item_id, item_name, price }))) } as never
  })
/** The names of the list's cells in the order of the document. */
const shown = (page: Page, list: string): Promise<string[]> => page.locator(`${list} > *`).evaluateAll((cells) => cells.map((cell) => /\w+ \w+ model \d+/.exec(cell.textContent!)![0]))
/** How many cells stand in each row of the layout. */
const rows = (page: Page, list: string): Promise<number[]> =>
  page.locator(`${list} > *`).evaluateAll((cells) => {
    const tops = new Map<number, number>()
    for (const cell of cells) tops.set(Math.round(cell.getBoundingClientRect().top), (tops.get(Math.round(cell.getBoundingClientRect().top)) ?? 0) + 1)
    return [...tops.values()]
  })

const firstsOf = (page: Page): Promise<string[]> => page.evaluate(() => [...new Set((window as unknown as { frames_: string[] }).frames_)])

for (const [what, platform] of Object.entries(platforms)) {
  test.describe(what, () => {
    test('the product’s page and the listing are understood', async ({ page, site }) => {
      const { products, listing } = serve(site, platform)
      await page.goto(listing)
      const { kind, lists } = await understood(page)
      expect(kind).toBe('listing')
      expect(lists.length).toBe(1)
      expect(lists[0]!.map(({ item_name }) => item_name)).toEqual(names(count))
      expect(lists[0]!.map(({ price }) => price)).toEqual(names(count).map((_, i) => 20 + i))
      await page.goto(products[5]!)
      expect(await understood(page)).toMatchObject({ kind: 'product', id: lists[0]![5]!.item_id, name: names(count)[5], price: 25 })
    })

    test('what was viewed leads the listing: below the fold on the first, everywhere on the next, in rows of four', async ({ page, site }) => {
      const { products, listing } = serve(site, platform)
      for (const i of [29, 30]) {
        await page.goto(products[i]!)
        await ready(page)
        await expect.poll(() => page.evaluate(() => (window as unknown as Shop).reshelf.profile().items.length)).toBe(i - 28)
      }
      await page.addInitScript(() => {
        // The cell that stood first, frame by frame.
        const frames: string[] = []
        Object.assign(window, { frames_: frames })
        const note = (): void => {
          const cell = [...document.querySelectorAll('.products > *, .products-grid > *, #product-grid > *, .results > *')].find((other) => getComputedStyle(other).visibility === 'visible')
          // The parser may be inside the cell: what has no name yet is no product to see.
          const [name] = /\w+ \w+ model \d+/.exec(cell?.textContent ?? '') ?? []
          if (name) frames.push(name)
          requestAnimationFrame(note)
        }
        requestAnimationFrame(note)
      })
      await page.goto(listing)
      await ready(page)
      await page.waitForSelector(`${platform.list}[data-reshelf-state=ranked]`, { state: 'attached' })
      const first = await shown(page, platform.list)
      // What could be seen before the list was found has not moved.
      expect(await firstsOf(page)).toEqual([first[0]])
      expect(first.indexOf(names(count)[30]!)).toBeLessThan(20)
      expect([...first].sort()).toEqual([...names(count)].sort())
      expect(await rows(page, platform.list)).toEqual(Array.from({ length: 8 }, () => 4))

      await page.goto(listing)
      await page.waitForSelector(`${platform.list}[data-reshelf-state=ranked]`, { state: 'attached' })
      const second = await shown(page, platform.list)
      expect(second.slice(0, 2).sort()).toEqual([names(count)[29], names(count)[30]].sort())
      expect(await rows(page, platform.list)).toEqual(Array.from({ length: 8 }, () => 4))
      await page.waitForTimeout(200)
      expect(await firstsOf(page)).toEqual([second[0]])
    })

    test('a product put into the cart, and one opened from the list, are recorded', async ({ page, site }) => {
      const { products, listing } = serve(site, platform)
      await page.goto(products[7]!)
      await ready(page)
      await page.locator('form button').click()
      const events = (): Promise<number> => page.evaluate(() => (window as unknown as Shop).reshelf.profile().events)
      // The page, the product, the cart.
      await expect.poll(events).toBe(3)
      await page.goto(listing)
      await ready(page)
      const before = await events()
      await page.evaluate((list) => {
        const link = document.querySelector<HTMLElement>(`${list} > :first-child a[href]`)!
        link.addEventListener('click', (event) => event.preventDefault())
        link.click()
      }, platform.list)
      await expect.poll(events).toBeGreaterThan(before)
      await expect.poll(() => page.evaluate(() => (window as unknown as Shop).reshelf.profile().items.length)).toBe(2)
    })
  })
}

test('what the shop tells its tag manager counts, once, under the page’s own identity', async ({ page, site }) => {
  const platform = platforms['Shopify with a grid']!
  const { products } = serve(site, platform)
  await page.addInitScript(() => {
    const shop = window as unknown as Shop
    shop.dataLayer = [{ ecommerce: null }, { event: 'view_item', ecommerce: { currency: 'EUR', items: [{ item_id: 'sku-of-analytics', item_name: 'White Jeans model 9', price: '29.00' }] } }]
  })
  await page.goto(products[9]!)
  await ready(page)
  const profile = (): Promise<{ items: string[]; events: number }> => page.evaluate(() => {
    const { items, events } = (window as unknown as Shop).reshelf.profile()
    return { items: items.map(({ item_id }) => item_id), events }
  })
  await expect.poll(profile).toEqual({ items: ['white-jeans-model-9'], events: 2 })
  await page.locator('form button').click()
  await page.evaluate(() => (window as unknown as Shop).dataLayer.push({ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'sku-of-analytics', item_name: 'White Jeans model 9' }] } }))
  await expect.poll(profile).toEqual({ items: ['white-jeans-model-9'], events: 3 })
  await page.waitForTimeout(300)
  expect((await profile()).events).toBe(3)
})

test('another route is another page, more of the same list is not', async ({ page, site }) => {
  const { listing } = serve(site, platforms['home-made with flex']!)
  await page.goto(listing)
  await ready(page)
  const events = (): Promise<number> => page.evaluate(() => (window as unknown as Shop).reshelf.profile().events)
  await expect.poll(events).toBe(2)
  await page.evaluate(() => history.pushState(null, '', '?page=2'))
  await page.waitForTimeout(700)
  expect(await events()).toBe(2)
  await page.evaluate(() => history.pushState(null, '', '/shoes'))
  await expect.poll(events).toBe(3)
})

test('a bot is no shopper', async ({ browser, site }) => {
  const { products } = serve(site, platforms['home-made with flex']!)
  const page = await browser.newPage({ userAgent: 'Mozilla/5.0 (compatible; Examplebot/1.0; +https://bots.example)' })
  await page.goto(products[3]!)
  await ready(page)
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => (window as unknown as Shop).reshelf.profile().events)).toBe(0)
  await page.close()
})

test('a product is seen once, and only when it comes into view', async ({ page, site }) => {
  const { listing } = serve(site, platforms['Shopify with a grid']!)
  await page.goto(listing)
  await ready(page)
  const seen = async (): Promise<string[]> => (await recorded(page)).flatMap(({ name, items = [] }) => (name === 'view_item_list' ? items.map(({ item_id }) => item_id) : []))
  await expect.poll(async () => (await seen()).length).toBe(12)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(20)
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout(1500)
  const all = await seen()
  expect(new Set(all).size).toBe(all.length)
})

test('the tag works without the file beside it, as far as pages are marked up', async ({ page, site }) => {
  const view = site.page('/viewed', `${head('Hat', '').replace('src="/reshelf.js"', 'src="/reshelf.js" data-files="/nowhere/"')}<main data-reshelf-product="h7" data-reshelf-name="Hat 7"></main>`)
  await page.goto(view)
  await ready(page)
  const cells = Array.from({ length: 9 }, (_, i) => `<li data-reshelf-item="h${i}" data-reshelf-name="Hat ${i}">Hat ${i}</li>`)
  await page.goto(site.page('/hats', `${head('Hats', '').replace('src="/reshelf.js"', 'src="/reshelf.js" data-files="/nowhere/"')}<ul data-reshelf-list="hats">${cells.join('')}</ul><p>end</p>`))
  await page.waitForSelector('[data-reshelf-state=ranked]')
  expect(await page.locator('ul > *').first().textContent()).toBe('Hat 7')
})

for (const [what, text] of Object.entries({
  'no JSON': '[{',
  'no lists': '{"a": 1}',
  'no selector': '[{"container": "ul:nonsense(", "name": "x", "cell": "li", "places": {}}]',
  'a selector that is none among the places': '[{"container": "ul", "name": "x", "cell": "li", "places": {"item_id": ["::?", ""]}}]',
  'a list that looks otherwise by now': `[{"container": "${platforms['home-made with flex']!.list}", "name": "x", "cell": "b", "places": {"item_id": ["a", "href"], "item_name": ["a", ""]}}]`,
  'a prototype': '[{"container": "ul", "name": "x", "cell": "li", "places": {"__proto__": ["", ""], "item_id": ["a", "href"]}}]',
})) {
  test(`lists remembered from earlier pages may be damaged: ${what}`, async ({ page, site }) => {
    const platform = platforms['home-made with flex']!
    const { products, listing } = serve(site, platform)
    await page.goto(products[30]!)
    await ready(page)
    await expect.poll(() => page.evaluate(() => (window as unknown as Shop).reshelf.profile().items.length)).toBe(1)
    await page.evaluate((text) => localStorage.setItem('reshelf:l', text), text)
    await page.goto(listing)
    await ready(page)
    await page.waitForSelector(`${platform.list}[data-reshelf-state=ranked]`, { state: 'attached' })
    expect([...(await shown(page, platform.list))].sort()).toEqual([...names(count)].sort())
    expect(await page.evaluate(() => ({}) as { polluted?: unknown })).toEqual({})
  })
}
