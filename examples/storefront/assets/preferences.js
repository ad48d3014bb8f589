// Fills the page "Your shelf" from what Reshelf keeps in this browser. Text is set as text: nothing here parses markup.

const find = (name) => document.querySelector(`[data-${name}]`)
const form = find('stated')
const facets = { brand: 'Brands', color: 'Colours', category2: 'Departments', gender: 'For' }
const mostShown = 4
/** Less than half a look says nothing. */
const leastViews = 0.5
const mostSeen = 8

/** Products of the shop by id, asked for once. */
let catalog
const loadCatalog = () =>
  (catalog ??= fetch('/catalog.ndjson').then(async (response) => {
    const products = (await response.text()).trim().split('\n').map((line) => JSON.parse(line))
    return new Map(products.map((product) => [product.item_id, product]))
  }))

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
const lists = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [String(value)])
const say = (text) => (find('status').textContent = text)
const plural = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`

async function show() {
  const { affinities, items, events, orders, preferences = {}, consent } = reshelf.profile()
  for (const box of form.elements) if (box.type === 'checkbox') box.checked = lists(preferences[box.name]).some((value) => value.toLowerCase() === box.value.toLowerCase())
  form.toggleAttribute('inert', consent !== 'granted')
  find('consent').checked = consent === 'granted'
  find('counts').textContent = consent === 'granted' ? `From ${plural(events, 'thing')} you did here and ${plural(orders, 'order')}.` : 'Nothing is kept: every list stands in our own order.'
  showLeanings(affinities)
  const known = items.length ? await loadCatalog() : new Map()
  const seen = items.flatMap(({ item_id }) => known.get(item_id) ?? []).slice(0, mostSeen)
  find('seen').replaceChildren(...seen.map((product) => make('li', {}, make('a', { href: product.url }, make('img', { src: product.image, alt: '', width: 600, height: 720 }), make('span', { textContent: product.item_name })))))
  find('seen-none').hidden = seen.length > 0
}

function showLeanings(affinities) {
  const groups = Object.entries(facets).flatMap(([facet, title]) => {
    const values = Object.entries(affinities[facet] ?? {}).filter(([, views]) => views >= leastViews).sort((a, b) => b[1] - a[1]).slice(0, mostShown)
    if (!values.length) return []
    const [[, most]] = values
    const rows = values.map(([value, views]) => {
      const name = value.split(' > ').at(-1)
      const meter = make('meter', { min: 0, max: most, value: views })
      meter.setAttribute('aria-label', `${name}: worth ${views.toFixed(1)} looks`)
      return make('li', {}, make('span', { className: 'first-capital', textContent: name }), meter)
    })
    return [make('section', {}, make('h3', { textContent: title }), make('ul', { className: 'leanings' }, ...rows))]
  })
  find('leanings').replaceChildren(...groups)
}

form.addEventListener('change', async ({ target }) => {
  const chosen = [...form.elements].filter(({ name, checked }) => name === target.name && checked).map(({ value }) => value)
  await reshelf.prefer({ [target.name]: chosen })
  say('Saved in this browser.')
  await show()
})

find('consent').addEventListener('change', async ({ target }) => {
  reshelf.consent(target.checked ? 'granted' : 'denied')
  say(target.checked ? 'On from now.' : 'Off. What was kept is erased.')
  await show()
})

find('export').addEventListener('click', async () => {
  const file = await reshelf.export()
  const href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
  make('a', { href, download: 'my-shelf.json' }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
  say(`${plural(file.events.length, 'event')} in my-shelf.json.`)
})

find('forget').addEventListener('click', () => {
  find('sure').returnValue = ''
  find('sure').showModal()
})
find('sure').addEventListener('close', async () => {
  if (find('sure').returnValue !== 'yes') return
  await reshelf.forget()
  say('Erased.')
  await show()
})

await reshelf.ready
await show()
find('knows').hidden = false
