// @ts-check

/** Text already safe to stand in a page. Only `html`, `attributes` and `safe` make it. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }
  toString() {
    return this.text
  }
}

/** @typedef {Markup} Html */

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** @param {unknown} text */
export const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (character) => entities[character])

/**
 * A template whose every value is escaped unless it is markup itself, so that forgetting is safe.
 * Lists are joined; `undefined`, `null` and `false` leave nothing.
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 * @returns {Markup}
 */
export function html(strings, ...values) {
  let text = strings[0]
  values.forEach((value, index) => {
    text += render(value) + strings[index + 1]
  })
  return new Markup(text)
}

/** @param {unknown} value @returns {string} */
function render(value) {
  if (value === undefined || value === null || value === false) return ''
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(render).join('')
  return escapeHtml(value)
}

/**
 * Markup from text the program itself wrote. Never for anything from a catalogue or a request.
 *
 * @param {string} text
 */
export const safe = (text) => new Markup(text)

/**
 * Attributes with their values escaped; a value that is missing or empty leaves the attribute out,
 * `true` leaves it without a value.
 *
 * @param {Record<string, string | number | boolean | undefined>} values
 * @returns {Markup}
 */
export function attributes(values) {
  let text = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '' || value === false) continue
    text += value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`
  }
  return new Markup(text)
}

/**
 * A value as JSON that may stand inside a script element: nothing in it can end the element or,
 * in older engines, the line.
 *
 * @param {unknown} value
 * @returns {Markup}
 */
export function scriptJson(value) {
  const escapes = /** @type {Record<string, string>} */ ({ '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' })
  return new Markup(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character]))
}
