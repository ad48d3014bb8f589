import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { consentCases } from './consentCases.mjs'
import { onDisk, onDiskOnceOnly } from './onDisk.mjs'

/** @typedef {import('./tab').Tab} Tab */

/** Leaves a page this often, each time with an event to lose. */
const trials = 20
/** Tabs at the same time, and the events of each. */
const tabs = 4
const eventsEach = 25

/**
 * What the core promises in every engine, each as a sentence. Who drives the browser is the tab's affair.
 *
 * @type {import('./runCase.mjs').Case[]}
 */
export const cases = [
  {
    name: 'a product that was viewed leads the next page’s list, and every product says where it stands',
    async run({ tab, site }) {
      await viewProduct({ tab, site })
      await tab.goto(site.page('/list', list(twelve)))
      const shown = await shownIn(tab)
      assert.equal(await stateOf(tab), 'ranked')
      assert.equal(shown[0].id, viewed)
      assert.deepEqual([...shown].map(({ id }) => id).sort(), [...twelve].sort())
      for (const [place, { id, position, original }] of shown.entries()) {
        assert.equal(position, `${place + 1}`, `position of ${id}`)
        assert.equal(original, `${twelve.indexOf(id) + 1}`, `original place of ${id}`)
      }
    },
  },
  {
    name: 'pinned, sponsored and foreign cells keep their places while the others move around them',
    async run({ tab, site }) {
      await viewProduct({ tab, site })
      const cells = twelve.map((id) => cell(id))
      cells[0] = cell(twelve[0], 'data-reshelf-pin')
      cells[4] = cell(twelve[4], 'data-reshelf-sponsored')
      cells.splice(2, 0, '<li id="banner">Free delivery</li>')
      await tab.goto(site.page('/list', rowOf(cells)))
      const shown = await shownIn(tab)
      assert.equal(await stateOf(tab), 'ranked')
      assert.deepEqual([shown[0].id, shown[1].id, shown[2].id, shown[5].id], [twelve[0], viewed, 'banner', twelve[4]])
    },
  },
  {
    name: 'a stranger’s list is left alone and says so',
    async run({ tab, site }) {
      await tab.goto(site.page('/list', list(twelve)))
      await whenReady(tab)
      assert.equal(await stateOf(tab), 'off:no-signal')
      assert.deepEqual(await shownIn(tab), twelve.map((id) => ({ id, position: null, original: null })))
    },
  },
  {
    name: 'a list that arrives in pieces is in no frame shown in the shop’s order',
    async run({ tab, site }) {
      await viewProduct({ tab, site })
      const [start, end] = list(twelve).split(cell(twelve[5]))
      const watch = `<script>
        window.frames_ = []
        requestAnimationFrame(function look() {
          const first = document.querySelector('li')
          if (first && getComputedStyle(first).visibility === 'visible') frames_.push(first.dataset.reshelfItem)
          requestAnimationFrame(look)
        })
      </script>`
      // Time enough for a busy machine: what is tested is the order, not the budget.
      await tab.goto(site.page('/list', [watch + start, cell(twelve[5]) + end], { tag: '<script src="/reshelf.js" data-hold-ms="10000"></script>' }))
      const seen = await until(tab, () => window.frames_.length > 2 && window.frames_)
      assert.deepEqual([...new Set(seen)], [viewed])
    },
  },
  ...leavings(),
  {
    // Engines keep a page that is left as it is, to show it again at once, and it must not keep the database with it.
    name: 'a page that is left at its busiest locks nobody out, and records again when the shopper comes back',
    async run({ tab, site }) {
      site.page('/away', '')
      await tab.goto(site.page('/busy', `${product(viewed)}<a href="/away">Away</a>`))
      await tab.click('a')
      await arrival(tab, '/away')
      await assertKept(tab, ['view_item'], ['view_item'])
      // What leads away begins when the call has returned, which else is cut off.
      await tab.evaluate(() => void setTimeout(() => history.back()))
      await arrival(tab, '/busy')
      // Playwright's own click hangs on a page that Firefox has brought back from its cache.
      await tab.evaluate(
        () =>
          void setTimeout(() => {
            document.querySelector('button').click()
            document.querySelector('a').click()
          }),
      )
      await arrival(tab, '/away')
      await assertKept(tab, [`add_to_cart ${viewed}`], ['add_to_cart'])
    },
  },
  {
    name: 'a page that the shopper comes back to knows what was looked at meanwhile, whether it is loaded anew or was kept',
    async run({ tab, site }) {
      site.page('/p/P3', product('P3'))
      await tab.goto(site.page('/first', '<a href="/p/P3">P3</a>'))
      await whenReady(tab)
      await tab.click('a')
      await arrival(tab, '/p/P3')
      await whenReady(tab)
      await tab.evaluate(() => void setTimeout(() => history.back()))
      await arrival(tab, '/first')
      await until(tab, () => window.reshelf.profile().items.some(({ item_id }) => item_id === 'P3'))
    },
  },
  {
    name: 'the profile survives a reload and a new tab',
    async run({ tab, site }) {
      await viewProduct({ tab, site })
      const plain = site.page('/plain', '')
      await tab.goto(plain)
      const expected = ['page_view', 'page_view', 'view_item']
      await assertKept(tab, expected)
      await tab.goto(plain)
      await assertKept(tab, [...expected, 'page_view'])
      const second = await tab.newTab()
      await second.goto(plain)
      await assertKept(second, [...expected, 'page_view', 'page_view'])
      await second.goto(site.page('/list', list(twelve)))
      assert.equal((await shownIn(second))[0].id, viewed)
      await second.close()
    },
  },
  {
    name: 'forgetting erases the history, at once and for every page that follows',
    async run({ tab, site }) {
      await viewProduct({ tab, site })
      await tab.goto(site.page('/plain', ''))
      assert.deepEqual((await whenReady(tab)).items, [viewed])
      await tab.evaluate(() => window.reshelf.forget())
      const { items, events } = await whenReady(tab)
      assert.deepEqual({ items, events }, { items: [], events: 0 })
      assert.deepEqual(await onDisk(tab), { keys: [], records: [] })
      await tab.goto(site.page('/list', list(twelve)))
      await whenReady(tab)
      assert.equal(await stateOf(tab), 'off:no-signal')
    },
  },
  {
    name: 'until consent is given nothing reaches the disk, however the page is left',
    async run({ tab, site }) {
      const tag = '<script src="/reshelf.js" data-consent="required"></script>'
      site.page('/next', list(twelve), { tag })
      await tab.goto(site.page('/p', `${product(viewed)}<a href="/next">Next</a>`, { tag }))
      await whenReady(tab)
      await tab.click('button')
      await tab.click('a')
      await arrival(tab, '/next')
      await whenReady(tab)
      assert.equal(await stateOf(tab), 'off:consent')
      // The longest that idle work waits.
      await pause(1200)
      assert.deepEqual(await onDisk(tab), { keys: [], records: [] })
    },
  },
  {
    name: 'a grant keeps the page’s own events; a refusal erases everything and is remembered',
    async run({ tab, site }) {
      const tag = '<script src="/reshelf.js" data-consent="required"></script>'
      const shelf = site.page('/list', list(twelve), { tag })
      await tab.goto(site.page('/p', product(viewed), { tag }))
      await tab.evaluate(() => window.reshelf.consent('granted'))
      await tab.goto(shelf)
      assert.equal((await shownIn(tab))[0].id, viewed)
      await whenReady(tab)
      await tab.evaluate(() => window.reshelf.consent('denied'))
      const refusal = { keys: ['reshelf-consent'], records: [] }
      assert.deepEqual(await onDiskOnceOnly(tab, refusal.keys), refusal)
      await tab.goto(shelf)
      await whenReady(tab)
      assert.equal(await stateOf(tab), 'off:consent')
      assert.deepEqual((await shownIn(tab)).map(({ id }) => id), twelve)
      assert.deepEqual(await onDisk(tab), refusal)
    },
  },
  ...consentCases,
  ...[2, tabs].map((count) => ({
    name: `${count} tabs that track at the same time, and are closed at once, lose nothing and count nothing twice`,
    /** @type {import('./runCase.mjs').Case['run']} */
    async run({ tab, site }) {
      const opened = []
      for (let n = 0; n < count; n++) {
        const other = await tab.newTab()
        await other.goto(site.page(`/tab/${n}`, racer(n)))
        opened.push(other)
      }
      await opened[0].evaluate(startRace, count)
      for (const other of opened) await other.close()
      await tab.goto(site.page('/plain', ''))
      await assertKept(tab, [
        ...Array(count + 1).fill('page_view'),
        ...opened.flatMap((_, n) => Array.from({ length: eventsEach }, (_, i) => `add_to_cart ${n}.${i}`)),
      ], ['page_view', 'add_to_cart'])
    },
  })),
  {
    name: 'a card that moves keeps the focus in it where the engine can, and breaks nothing where it cannot',
    async run({ tab, site }) {
      await viewProduct({ tab, site })
      const tall = '<style>li { height: 300px }</style>'
      const cells = twelve.map((id) => cell(id, '', '<input>'))
      await tab.goto(site.page('/list', tall + rowOf(cells), { tag: '' }))
      // A late script: the list has been painted, and the shopper is typing in a card below the fold.
      await until(tab, () => performance.getEntriesByType('paint').length > 0)
      const { keeps, from, to, focused } = await tab.evaluate(async (id) => {
        const card = document.querySelector(`[data-reshelf-item="${id}"]`)
        const place = () => [...card.parentNode.children].indexOf(card)
        card.querySelector('input').focus({ preventScroll: true })
        const from = place()
        await new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('script'), { src: '/reshelf.js', onload: resolve, onerror: reject })))
        await window.reshelf.ready
        return { keeps: 'moveBefore' in Element.prototype, from, to: place(), focused: card.contains(document.activeElement) }
      }, viewed)
      assert.equal(await stateOf(tab), 'ranked')
      assert.ok(to < from, `the card moved from ${from} to ${to}`)
      assert.ok(focused || !keeps, 'the focus is lost')
      // And back again, when everything is undone.
      const restored = await tab.evaluate((id) => {
        const input = document.querySelector(`[data-reshelf-item="${id}"] input`)
        input.focus({ preventScroll: true })
        window.reshelf.stop()
        return { ids: [...document.querySelectorAll('li')].map((li) => li.dataset.reshelfItem), focused: document.activeElement === input }
      }, viewed)
      assert.deepEqual(restored.ids, twelve)
      assert.ok(restored.focused || !keeps, 'the focus is lost')
    },
  },
]

/** A page is left with an event just tracked: three ways to do it, each many times, as fast as the pages come. */
function leavings() {
  const call = (/** @type {number} */ n) => `reshelf.track('add_to_cart', { items: [{ item_id: 'N${n}' }] })`
  const ways = {
    'a link that is an action and navigates at once': (n) =>
      `<main data-reshelf-product="N${n}"><a id="go" data-reshelf-action="add_to_cart" href="/leave/${n + 1}">Add and go</a></main>`,
    'a click handler that navigates at once': (n) => `<button id="go" onclick="${call(n)}; location.href = '/leave/${n + 1}'">Add and go</button>`,
    'a pagehide listener': (n) => `<a id="go" href="/leave/${n + 1}">Go</a><script>addEventListener('pagehide', () => ${call(n)})</script>`,
  }
  return Object.entries(ways).map(([way, body]) => ({
    name: `an event tracked by ${way} is kept, exactly once, ${trials} times out of ${trials}`,
    /** @type {import('./runCase.mjs').Case['run']} */
    async run({ tab, site }) {
      for (let n = 0; n < trials; n++) site.page(`/leave/${n}`, body(n))
      site.page(`/leave/${trials}`, '')
      await tab.goto(`${site.url}/leave/0`)
      for (let n = 0; n < trials; n++) {
        await tab.click('#go')
        await arrival(tab, `/leave/${n + 1}`)
      }
      await assertKept(tab, Array.from({ length: trials }, (_, n) => `add_to_cart N${n}`), ['add_to_cart'])
    },
  }))
}

/** @type {readonly string[]} */
const twelve = Array.from({ length: 12 }, (_, i) => `P${i}`)
/** The product that the shopper looks at. */
const viewed = 'P8'

const facts = (/** @type {string} */ id) => `data-reshelf-name="Thing ${id}" data-reshelf-brand="Brand ${id}" data-reshelf-price="10.00"`
const cell = (/** @type {string} */ id, more = '', inside = '') => `<li data-reshelf-item="${id}" ${facts(id)} ${more}><a href="/p/${id}">${id}</a>${inside}</li>`
const rowOf = (/** @type {readonly string[]} */ cells) => `<ul data-reshelf-list="shelf">${cells.join('\n')}</ul><p>end</p>`
const list = (/** @type {readonly string[]} */ ids) => rowOf(ids.map((id) => cell(id)))
const product = (/** @type {string} */ id) => `<main data-reshelf-product="${id}" ${facts(id)}><button data-reshelf-action="add_to_cart">Add</button></main>`

/** The shopper looks at a product and moves on at once. */
const viewProduct = (/** @type {{ tab: Tab, site: import('./site.mjs').Site }} */ { tab, site }) => tab.goto(site.page(`/p/${viewed}`, product(viewed)))

/**
 * A page that waits for the start, then tracks its events over a fifth of a second, and pretends in between that
 * it was hidden: then it folds, in competition with the others. Messages instead of timers, which hidden tabs delay.
 */
const racer = (/** @type {number} */ n) => `<script>
  const race = new BroadcastChannel('race')
  race.onmessage = ({ data }) => {
    if (data !== 'go') return
    const { port1, port2 } = new MessageChannel()
    let done = 0
    let next = 0
    port1.onmessage = () => {
      if (performance.now() >= next) {
        reshelf.track('add_to_cart', { items: [{ item_id: '${n}.' + done }] })
        next = performance.now() + 8
        if (++done % 5 === 0) document.dispatchEvent(new Event('visibilitychange'))
      }
      if (done < ${eventsEach}) port2.postMessage('')
      else race.postMessage('done')
    }
    port2.postMessage('')
  }
</script>`

/** Runs in a page: starts the race and resolves when that many have finished. */
const startRace = (/** @type {number} */ count) =>
  new Promise((resolve) => {
    const race = new BroadcastChannel('race')
    let finished = 0
    race.onmessage = ({ data }) => {
      if (data === 'done' && ++finished === count) resolve(finished)
    }
    race.postMessage('go')
  })

/** The cells as they stand once the list is decided, two seconds from now at the latest: who, and where they say they are and were. */
const shownIn = (/** @type {Tab} */ tab) =>
  tab.evaluate(async () => {
    const until = performance.now() + 2000
    while (!document.querySelector('ul[data-reshelf-state]') && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
    return [...document.querySelectorAll('li')].map((li) => ({
      id: li.getAttribute('data-reshelf-item') ?? li.id,
      position: li.getAttribute('data-reshelf-position'),
      original: li.getAttribute('data-reshelf-original'),
    }))
  })

const stateOf = (/** @type {Tab} */ tab) => tab.evaluate(() => document.querySelector('ul').getAttribute('data-reshelf-state'))

/** Waits until the profile is whole, and answers it. */
const whenReady = (/** @type {Tab} */ tab) =>
  tab.evaluate(async () => {
    await window.reshelf.ready
    const { items, events } = window.reshelf.profile()
    return { items: items.map(({ item_id }) => item_id), events, findings: window.reshelf.diagnose().filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`) }
  })

/**
 * Asserts that the log holds exactly these events, each once, that the profile has counted them once, and that
 * nothing went wrong on the way that the SDK would have kept to itself.
 *
 * @param {Tab} tab
 * @param {string[]} expected  names, followed by the item of an add_to_cart; in any order
 * @param {string[]} [names]  the events that matter. Default: all
 */
async function assertKept(tab, expected, names) {
  const { events, findings } = await whenReady(tab)
  const log = (await onDisk(tab)).records.filter(({ key }) => /^(log|new):/.test(key)).map(({ value }) => value)
  const told = log.filter(({ name }) => !names || names.includes(name)).map(({ name, items }) => (name === 'add_to_cart' ? `${name} ${items[0].item_id}` : name))
  assert.deepEqual(told.sort(), [...expected].sort())
  assert.equal(new Set(log.map(({ id }) => id)).size, log.length, 'ids in the log')
  assert.equal(events, log.length, 'events in the profile, as against the log')
  assert.deepEqual(findings, [])
}

/** Waits until the shopper has got to a page: it is there, and its script has run. */
const arrival = (/** @type {Tab} */ tab, /** @type {string} */ path) => until(tab, (path) => location.pathname === path && document.readyState !== 'loading', path)

/** Asks the page until the answer is truthy. In between pages nobody answers, which is no error yet. */
async function until(tab, work, given) {
  const deadline = Date.now() + 10_000
  for (;;) {
    /** @type {unknown} */
    let problem = 'no answer'
    const answer = await tab.evaluate(work, given).catch((error) => void (problem = error))
    if (answer) return answer
    if (Date.now() > deadline) throw new Error(`waited in vain for ${work}: ${problem}`)
    await pause(5)
  }
}
