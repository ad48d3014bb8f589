// The shop's own few comforts. Every one of them has a plain form beneath it that works without.

document.documentElement.classList.add('has-script')

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-submit-on-change]')) target.form.requestSubmit()
})

// A menu left open would cover the page that "back" returns to.
addEventListener('pagehide', () => document.querySelector('details.menu')?.removeAttribute('open'))

document.addEventListener('submit', async (event) => {
  const form = event.target
  if (!form.matches('form.heart')) return
  event.preventDefault()
  const button = form.querySelector('button')
  button.disabled = true
  const saved = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' }).then(() => true, () => false)
  button.disabled = false
  if (saved) press(button, button.getAttribute('aria-pressed') !== 'true')
})

/** Taking something off the wishlist is not "add_to_wishlist", so the mark goes while it is pressed. */
function press(button, pressed) {
  button.setAttribute('aria-pressed', String(pressed))
  if (pressed) button.removeAttribute('data-reshelf-action')
  else button.setAttribute('data-reshelf-action', 'add_to_wishlist')
  const count = document.querySelector('[data-wishlist-count]')
  count.textContent = String(Math.max(0, Number(count.textContent) + (pressed ? 1 : -1)))
  count.hidden = count.textContent === '0'
  count.parentElement.setAttribute('aria-label', `Wishlist, ${count.textContent} saved`)
}

// Adding from a grid comes back to the same page; come back to the same place on it too.
const place = 'scroll-before-adding'
document.addEventListener('submit', ({ target }) => {
  if (target.matches('form.card-add')) sessionStorage.setItem(place, JSON.stringify({ address: location.href, y: scrollY }))
})
const before = JSON.parse(sessionStorage.getItem(place) ?? 'null')
sessionStorage.removeItem(place)
if (before?.address === location.href) scrollTo({ top: before.y, behavior: 'instant' })
