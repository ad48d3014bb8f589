import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'

const code = readFileSync(new URL('../packages/sdk/dist/reshelf.full.js', import.meta.url), 'utf8')

interface Understood {
  readonly kind: string
  readonly product: Readonly<Record<string, unknown>> | undefined
  readonly lists: readonly number[]
  readonly ms: number
  readonly isUntouched: boolean
}

/** Lets `build` make a page, reads it, and says what came of it. */
async function understand(page: Page, html: string, build = ''): Promise<Understood> {
  await page.setContent(html)
  return page.evaluate<Understood>(`${code};(() => {
    ${build};
    let changes = 0
    const observer = new MutationObserver((records) => { changes += records.length })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    const started = performance.now()
    const { kind, product, lists } = reshelf.page()
    const ms = performance.now() - started
    changes += observer.takeRecords().length
    return { kind, product, lists: lists.map(({ items }) => items.length), ms, isUntouched: !changes && !('polluted' in {}) && !window.attacked }
  })()`)
}

const names = ['one', 'two', 'three', 'four']
const card = (name: string): string => `<li class="card"><a href="/p/${name}"><img alt="">Hat ${name}</a> <b class="price">€5</b></li>`

test('a listing is read and left as it is', async ({ page }) => {
  const understood = await understand(page, `<ul>${names.map(card).join(' ')}</ul>`)
  expect(understood).toMatchObject({ kind: 'listing', lists: [4], isUntouched: true })
  expect(understood.product).toBeUndefined()
})

/** Generous for a busy machine: what these guard against takes minutes. */
const patienceMs = 20_000

test.describe('a hostile page does no harm', () => {
  const cases: readonly [what: string, html: string, build: string][] = [
    ['20,000 nodes', `<ul>${Array.from({ length: 5000 }, (_, at) => card(`n${at}`)).join('')}</ul>`, ''],
    [
      'a nest 5,000 levels deep with links and prices on every level',
      '',
      `let inner = document.body
       for (let level = 0; level < 5000; level++) {
         const next = document.createElement('div')
         next.className = 'price product-name'
         next.setAttribute('itemprop', 'name')
         if (level % 2) next.setAttribute('itemscope', '')
         for (const name of ['a', 'b', 'c']) next.append(Object.assign(document.createElement('a'), { href: '/p/' + name + level, textContent: '€5' }))
         inner.append(next)
         inner = next
       }`,
    ],
    ['5 MB of JSON-LD', '', `document.head.append(Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: JSON.stringify({ '@type': 'Product', name: 'x'.repeat(5e6) }) }))`],
    ['JSON-LD of many things', '', `document.head.append(Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: '[' + '{"@type":"Product","name":"x"},'.repeat(12000) + '0]' }))`],
    ['JSON-LD nested without end', '', `document.head.append(Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: '{"@type":"Product","name":'.repeat(9000) + '1' + '}'.repeat(9000) }))`],
    [
      'keys of prototypes',
      `<script type="application/ld+json">{"@type":"Product","name":"Hat","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}</script>
       <div itemscope itemtype="Product"><i itemprop="__proto__" itemscope><b itemprop="polluted">1</b></i><i itemprop="name">Hat</i></div>
       <ul>${names.map((name) => card(name).replace('<li', '<li data-product-id="__proto__"')).join('')}</ul>`,
      '',
    ],
    [
      'script in every field',
      `<ul>${names.map((name) => `<li class="c"><a href="javascript:window.attacked=1"><img src="javascript:window.attacked=1">&lt;img src=x onerror=window.attacked=1></a><a href="/p/${name}" title="&quot;><script>window.attacked=1</script>">${name}</a><b class="price">€5<script>1</script></b></li>`).join('')}</ul>`,
      '',
    ],
    ['white-space and digits without end', `<h1>${' '.repeat(2e5)}Hat</h1><p class="price">${'1 '.repeat(2e5)}</p><title>Hat</title>${'<b class="price">1</b>'.repeat(5000)}`, ''],
    ['selectors in names', `<ul id="a[b" class="] : *">${names.map((name) => card(name).replace('card', '] &quot; *')).join('')}</ul>`, ''],
  ]
  for (const [what, html, build] of cases) {
    test(what, async ({ page }) => {
      const { isUntouched, ms } = await understand(page, html, build)
      expect(isUntouched).toBe(true)
      expect(ms).toBeLessThan(patienceMs)
    })
  }
})
