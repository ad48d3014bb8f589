import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from './createStore.mjs'

let store
let folder
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storefront-'))
  await writeFile(join(folder, 'reshelf.js'), '// built')
  await writeFile(join(folder, 'secret.pem'), 'secret')
  store = await createStore({ port: 0, sdkFolder: folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const get = (path, headers = {}) => fetch(store.url + path, { redirect: 'manual', headers })
const page = async (path, headers) => (await get(path, headers)).text()
const post = (path, fields, headers = {}) => fetch(store.url + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), headers })
const cookieOf = (response, name) => response.headers.getSetCookie().map((one) => one.split(';')[0]).find((one) => one.startsWith(`${name}=`))

/** Sends bytes as they are: `fetch` would tidy a path first. */
const raw = (text) => new Promise((resolve, reject) => {
  const socket = connect(Number(new URL(store.url).port), '127.0.0.1', () => socket.end(text))
  let answer = ''
  socket.on('data', (chunk) => { answer += chunk }).on('close', () => resolve(answer)).on('error', reject)
})

describe('pages', () => {
  it.each(['/', '/c/men', '/c/men/clothing/jeans', '/c/golf/clubs/drivers/', '/search?q=golf+clubs', '/search?q=xyzzy', '/search', '/sale', '/cart', '/checkout', '/wishlist', '/about', '/delivery'])('%s is a page with its policy and the tag in the head', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'self'; img-src 'self' data: https:; script-src 'self' 'nonce-[^']+'; style-src 'self'/)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    const text = await response.text()
    expect(text.split('</head>')[0]).toContain('<script src="/reshelf/reshelf.js" data-catalog="/catalog.ndjson"></script>')
    expect(text).not.toMatch(/\sstyle=|\son\w+=/)
    expect(text).toContain('<main id="main">')
  })

  it('marks up a category grid by the contract', async () => {
    const text = await page('/c/men/clothing/jeans')
    const cell = text.match(/<li class="card" data-reshelf-item="MJE[^>]*>/g)[2]
    for (const name of ['name', 'brand', 'category', 'price', 'currency', 'image', 'url', 'availability', 'color', 'gender', 'size']) expect(cell).toMatch(new RegExp(` data-reshelf-${name}="[^"]+"`))
    expect(cell).toContain('data-reshelf-category="Men &gt; Clothing &gt; Jeans"')
    expect(text).toContain('data-reshelf-list="category:men/clothing/jeans"')
    expect(text.match(/ data-reshelf-sponsored/g)).toHaveLength(1)
    expect(text.match(/<li class="promo/g)).toHaveLength(1)
  })

  it('shows 48 products a page and the rest behind it', async () => {
    const first = await page('/search?q=golf+clubs')
    const second = await page('/search?q=golf+clubs&page=2')
    const ids = (text) => text.match(/data-reshelf-item="[^"]+"/g)
    expect(ids(first)).toHaveLength(48)
    expect(first).toContain('data-reshelf-list="search_results" data-reshelf-query="golf clubs"')
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(ids(first).length + ids(second).length)
    expect(second).not.toMatch(/ data-reshelf-(pin|sponsored)/)
  })

  it('answers a sort the shopper asked for, and keeps the default out of addresses', async () => {
    const prices = (await page('/c/golf/clubs?sort=price-asc')).match(/data-reshelf-price="[^"]+"/g).map((one) => Number(one.slice(20, -1)))
    expect(prices).toEqual([...prices].sort((a, b) => a - b))
    const cleaned = await get('/search?q=golf&sort=featured&from=&to=')
    expect([cleaned.status, cleaned.headers.get('location')]).toEqual([302, '/search?q=golf'])
  })

  it('finds a product by address and by id', async () => {
    const text = await page('/p/GDR01-BLK')
    expect(text).toMatch(/<article class="product" data-reshelf-product="GDR01-BLK" data-reshelf-name="[^"]+"/)
    expect(await page('/p/meridian-460-max-driver-gdr01-blk')).toContain('data-reshelf-product="GDR01-BLK"')
  })

  it('draws pictures', async () => {
    const response = await get('/img/GDR01-BLK.svg')
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(await response.text()).toMatch(/^<svg /)
    expect((await get('/img/none.svg')).status).toBe(404)
  })
})

describe('buying', () => {
  it('goes from a card to the thank-you page without a script', async () => {
    const added = await post('/cart/add', { item: 'GDR01-BLK', size: '9.0°' }, { referer: `${store.url}/c/golf?x=1` })
    expect([added.status, added.headers.get('location')]).toEqual([303, '/c/golf?x=1'])
    let cart = cookieOf(added, 'cart')
    cart = cookieOf(await post('/cart/update', { item: 'GDR01-BLK', size: '9.0°', quantity: '2' }, { cookie: cart }), 'cart')

    const shown = await page('/cart', { cookie: cart })
    expect(shown).toMatch(/<li class="line" data-reshelf-item="GDR01-BLK" data-reshelf-name=/)
    expect(shown).toContain('data-reshelf-action="remove_from_cart"')

    expect((await post('/checkout', { email: 'nobody' }, { cookie: cart })).status).toBe(422)
    const placed = await post('/checkout', { email: 'a@example.com', name: 'A', street: 'B 1', postcode: '1', city: 'C', country: 'D' }, { cookie: cart })
    expect([placed.status, placed.headers.get('location'), cookieOf(placed, 'cart')]).toEqual([303, '/thank-you', 'cart='])

    const first = await get('/thank-you', { cookie: cookieOf(placed, 'order') })
    const text = await first.text()
    const [, nonce, call] = /<script nonce="([^"]+)">window\.reshelf = window\.reshelf \|\| \[\]; reshelf\.push\((.+)\)<\/script>/.exec(text)
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    const [verb, name, payload] = JSON.parse(call)
    expect([verb, name, payload.currency, payload.items.length]).toEqual(['track', 'purchase', 'EUR', 1])
    expect(payload.items[0]).toMatchObject({ item_id: 'GDR01-BLK', quantity: 2, item_category: 'Golf', item_category3: 'Drivers' })
    expect(payload.value).toBeCloseTo(payload.items[0].price * 2)

    const again = await page('/thank-you', { cookie: cookieOf(first, 'order') })
    expect(again).toContain(payload.transaction_id)
    expect(again).not.toContain('reshelf.push')
  })

  it('sells nothing that is sold out, unknown, or in a size that does not exist', async () => {
    expect(cookieOf(await post('/cart/add', { item: 'nothing' }), 'cart')).toBeUndefined()
    expect(cookieOf(await post('/cart/add', { item: 'GDR01-BLK', size: '<b>' }), 'cart')).toMatch(/^cart=GDR01-BLK:10\.5%C2%B0:1$/)
  })

  it('does not follow a referer to another host', async () => {
    for (const referer of ['https://elsewhere.example/x', `${store.url}//elsewhere.example`, 'javascript:alert(1)', ':']) {
      expect((await post('/cart/add', { item: 'GDR01-BLK' }, { referer })).headers.get('location')).toBe('/cart')
    }
  })

  it('keeps a wishlist', async () => {
    const wishlist = cookieOf(await post('/wishlist', { item: 'GDR01-BLK' }), 'wishlist')
    expect(await page('/wishlist', { cookie: wishlist })).toContain('aria-pressed="true"')
    expect(cookieOf(await post('/wishlist', { item: 'GDR01-BLK' }, { cookie: wishlist }), 'wishlist')).toBe('wishlist=')
  })
})

describe('hostile visitors', () => {
  it('get their words back escaped', async () => {
    const nasty = '"><script>alert(1)</script>'
    for (const path of [`/search?q=${encodeURIComponent(nasty)}`, `/search?q=golf ${encodeURIComponent(nasty)}`, `/c/men?brand=${encodeURIComponent(nasty)}&color=${encodeURIComponent(nasty)}`, `/${encodeURIComponent(nasty)}`]) {
      expect(await page(path)).not.toContain('<script>alert')
    }
    expect(await page('/cart', { cookie: `cart=${encodeURIComponent(nasty)}:M:1; notice=<script>alert(1)</script>; order=<script>` })).not.toContain('<script>alert')
    const checkout = await post('/checkout', { name: nasty }, { cookie: 'cart=GDR01-BLK:9:1' })
    expect(await checkout.text()).not.toContain('<script>alert')
  })

  it.each([
    '/assets/../server.mjs', '/assets/..%2fserver.mjs', '/assets/%2e%2e/server.mjs', '/assets/..%5cserver.mjs', '/reshelf/../../../package.json', '/reshelf/..%2f..%2fpackage.json',
    '/assets/%00', '/assets/.', '/assets//etc/passwd', '/reshelf/secret.pem', '/img/%ff.svg', '/img/..%2f..%2fserver.mjs.svg', '/p/%', '/c/%ff/%00', '/p/__proto__', '/c/__proto__/constructor', '/nope',
  ])('find nothing at %s', async (path) => {
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /)
  })

  it.each([
    ['another host in the path', 'GET //evil.example/', 404], ['a full address', 'GET http://evil.example/', 400], ['a star', 'GET *', 400], ['broken parameters', 'GET /?%ff&=&q=%E0%A4', 200],
    ['a method the cart does not take', 'DELETE /cart', 405], ['a form to a page', 'POST /', 405], ['a very long query', `GET /search?q=${'a+'.repeat(5000)}`, 200], ['an endless address', `GET /${'a'.repeat(30_000)}`, 431],
  ])('sending %s are answered', async (_, line, status) => {
    expect(await raw(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  })

  it('cannot follow a link out of the folder by name, or post a book', async () => {
    await symlink(fileURLToPath(import.meta.url), join(folder, 'x.pem'))
    expect((await get('/reshelf/x.pem')).status).toBe(404)
    expect((await post('/cart/add', { item: 'x'.repeat(100_000) })).status).toBe(413)
    expect((await get('/')).status).toBe(200)
  })
})

describe('files', () => {
  it('are served with a tag and not sent twice', async () => {
    const first = await get('/reshelf/reshelf.js')
    expect(first.headers.get('content-type')).toContain('javascript')
    expect((await get('/reshelf/reshelf.js', { 'if-none-match': first.headers.get('etag') })).status).toBe(304)
    expect((await get('/assets/shop.css')).headers.get('content-type')).toContain('text/css')
    expect(await (await fetch(`${store.url}/assets/shop.css`, { method: 'HEAD' })).text()).toBe('')
  })
})

describe('other catalogues', () => {
  it('are sold without prices, brands or pictures of their own', async () => {
    const file = join(folder, 'own.ndjson')
    await writeFile(file, [
      { item_id: 'a/b?c', item_name: 'Boys </script> Shirt', item_category: 'Boys > Shirts', image_link: 'https://cdn.example/a.jpg' },
      { item_id: '2', item_name: 'Kettle' },
    ].map((item) => JSON.stringify(item)).join('\n'))
    const other = await createStore({ port: 0, catalog: file, warn() {} })
    const remote = await createStore({ port: 0, catalog: file, remotePictures: true, warn() {} })
    try {
      const text = await (await fetch(`${other.url}/c/boys`)).text()
      expect(text).toContain('data-reshelf-item="a/b?c"')
      expect(text).toContain('src="/img/a%2Fb%3Fc.svg"')
      expect(text).not.toMatch(/data-reshelf-(price|brand|currency)=|<p class="price"|Boys <\/script>/)
      expect((await fetch(`${other.url}/img/a%2Fb%3Fc.svg`)).status).toBe(200)
      expect((await fetch(`${other.url}/sale`)).status).toBe(404)
      const cart = cookieOf(await fetch(`${other.url}/cart/add`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ item: 'a/b?c' }) }), 'cart')
      expect(await (await fetch(`${other.url}/cart`, { headers: { cookie: cart } })).text()).toContain('On request')
      expect(await (await fetch(`${remote.url}/c/boys`)).text()).toContain('src="https://cdn.example/a.jpg"')
    } finally {
      await other.close()
      await remote.close()
    }
  })
})

describe('the command line', () => {
  const run = (...args) => new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./server.mjs', import.meta.url)), ...args])
    let out = ''
    let error = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (out.includes('private window')) child.kill('SIGTERM')
    })
    child.stderr.on('data', (chunk) => { error += chunk })
    child.on('close', (code) => resolve({ code, out, error }))
  })

  it('says where the shop is and what to try, and closes when asked', async () => {
    const { code, out } = await run('--port', '0')
    expect(code).toBe(0)
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
    expect(out).toContain('"golf clubs"')
    expect(out).toContain('"blue t-shirts"')
  })

  it('takes the next port where one is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const neighbour = await createStore({ port: taken.address().port })
    expect(Number(new URL(neighbour.url).port)).toBeGreaterThan(taken.address().port)
    await neighbour.close()
    taken.close()
  })

  it.each([[['--catalog', '/none/such.csv'], /^The catalogue \/none\/such\.csv cannot be read: there is no such file\.\n$/], [['--port', 'x'], /^--port takes a number/], [['--prot', '1'], /Usage:/]])('says in a sentence what is wrong with %j', async (args, sentence) => {
    const { code, error } = await run(...args)
    expect(code).toBe(1)
    expect(error).toMatch(sentence)
  })
})
