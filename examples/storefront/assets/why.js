// "Why this order?": reasons on the tiles of a list that was put into the shopper's order, when the shopper asks for them.

const button = document.querySelector('[data-why]')
const list = document.querySelector('[data-reshelf-list]')
const mostReasons = 2
/** What moves nothing is no reason. */
const leastContribution = 0.02

const allow = () => {
  if (button && list?.dataset.reshelfState === 'ranked') button.dataset.why = 'ready'
}

function reasonsOf(tile) {
  const item = tile.matches('[data-reshelf-item]') ? tile : tile.querySelector('[data-reshelf-item]')
  if (!item) return undefined
  if (item.matches('[data-reshelf-pin],[data-reshelf-sponsored]')) return [item.matches('[data-reshelf-pin]') ? 'Our pick: it keeps its place' : 'An advertisement: it keeps its place']
  const { terms = [] } = reshelf.explain(item.dataset.reshelfItem, { list: list.dataset.reshelfList }) ?? {}
  const said = terms.filter(({ signal, contribution }) => signal !== 'shop-rank' && contribution > leastContribution).sort((a, b) => b.contribution - a.contribution).slice(0, mostReasons)
  return said.length ? said.map(({ because }) => because) : ['Nothing you did speaks for it: our own order']
}

function show() {
  for (const tile of list.children) {
    const reasons = reasonsOf(tile)
    const picture = tile.querySelector('.card-picture')
    if (!reasons || !picture) continue
    const note = Object.assign(document.createElement('ul'), { className: 'why' })
    for (const reason of reasons) note.append(Object.assign(document.createElement('li'), { textContent: reason }))
    picture.append(note)
  }
}

button?.addEventListener('click', async () => {
  const isOn = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(isOn))
  for (const note of list.querySelectorAll('.why')) note.remove()
  await reshelf.ready
  if (isOn) show()
})

if (window.reshelf?.on) reshelf.on('ranked', allow)
allow()
