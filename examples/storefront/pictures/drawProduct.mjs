// @ts-check
import { paintFor } from '../catalog/colors.mjs'
import { hashText } from '../catalog/seededRandom.mjs'
import { brightness, createInk, mix } from './createInk.mjs'
import { guessKind } from './guessKind.mjs'
import { shapes } from './shapes/shapes.mjs'

/** @typedef {import('./createInk.mjs').Pattern} Pattern */

/** Paper the things lie on, light to shade: linen, mist, sage, blush, sand. */
const papers = [['#f5f1e9', '#e6dfd1'], ['#f0f3f3', '#dbe3e4'], ['#f0f3ec', '#dde5d6'], ['#f6efeb', '#eadcd4'], ['#f4f0e4', '#e5dcc6']]
/** A white shirt needs a darker table. */
const darkPapers = [['#d9dcd6', '#bcc2b9'], ['#d3dade', '#b4bec5'], ['#dfd5c8', '#c6b8a6']]

/**
 * The picture of a product, drawn from its kind, its colour and the words of its name; the same
 * product always looks the same.
 *
 * @param {{item_id: string, item_name: string, category: string[], color?: string, gender?: string, group?: string}} product
 * @returns {string}   an SVG document
 */
export function drawProduct(product) {
  const base = paintFor(product.color)
  const pattern = guessPattern(product)
  const ink = createInk(base, pattern)
  const name = product.item_name.toLowerCase()
  const seed = hashText(product.group ?? product.item_id)
  const choices = brightness(base) > 205 ? darkPapers : papers
  const [paper, shade] = choices[seed % choices.length]

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 720" width="600" height="720"><defs>
<radialGradient id="paper" cx=".42" cy=".34" r=".85"><stop offset="0" stop-color="${paper}"/><stop offset="1" stop-color="${shade}"/></radialGradient>
<radialGradient id="ground"><stop offset="0" stop-color="#1c1a16" stop-opacity=".36"/><stop offset="1" stop-color="#1c1a16" stop-opacity="0"/></radialGradient>
<radialGradient id="worn"><stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<linearGradient id="fold" x2="1" y2=".25"><stop offset="0" stop-color="#fff" stop-opacity="${ink.isDark ? 0.2 : 0.28}"/><stop offset=".4" stop-color="#fff" stop-opacity=".02"/><stop offset=".62" stop-color="#000" stop-opacity=".02"/><stop offset="1" stop-color="#000" stop-opacity=".2"/></linearGradient>
<linearGradient id="steel" x2=".7" y2="1"><stop offset="0" stop-color="#f4f6f7"/><stop offset=".35" stop-color="#c3c9ce"/><stop offset=".5" stop-color="#e9ecee"/><stop offset="1" stop-color="#8d959c"/></linearGradient>
${patternDefinition(pattern, base)}</defs>
<rect width="600" height="720" fill="url(#paper)"/>
${shapes[guessKind(product)](ink, { name, seed, fitted: /^(women|girls)$/i.test(product.gender ?? '') })}
</svg>
`
}

/**
 * @param {{item_name: string, category: string[]}} product
 * @returns {Pattern}
 */
function guessPattern({ item_name, category }) {
  const text = `${item_name} ${category.at(-1) ?? ''}`.toLowerCase()
  if (/strip|breton/.test(text)) return 'stripes'
  if (/\bcheck|plaid|flannel|tartan/.test(text)) return 'check'
  if (/jean|denim|chambray/.test(text)) return 'denim'
  if (/knit|sweater|cardigan|beanie|cable|wool sock/.test(text)) return 'knit'
  return 'plain'
}

/** @param {Pattern} pattern @param {string} base */
function patternDefinition(pattern, base) {
  const other = brightness(base) > 150 ? mix(base, '#20304c', 0.62) : mix(base, '#ffffff', 0.72)
  const soft = brightness(base) < 90 ? '#ffffff' : '#101318'
  /** @param {number} width @param {number} height @param {string} drawing */
  const tile = (width, height, drawing) => `<pattern id="pattern" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${drawing}</pattern>`
  switch (pattern) {
    case 'stripes': return tile(60, 38, `<rect width="60" height="15" y="8" fill="${other}"/>`)
    case 'check': return tile(56, 56, `<rect width="56" height="20" y="18" fill="${other}" opacity=".42"/><rect width="20" height="56" x="18" fill="${other}" opacity=".42"/><path d="M0 6h56M6 0v56" stroke="#f4ead2" stroke-width="2" opacity=".6"/>`)
    case 'denim': return tile(6, 6, `<path d="M-1 7 7-1M-1 1l2-2M5 7l2-2" stroke="${soft}" stroke-width="1" opacity=".13"/>`)
    case 'knit': return tile(14, 12, `<path d="m1 2 6 7 6-7" fill="none" stroke="${soft}" stroke-width="1.8" opacity=".2"/>`)
    default: return ''
  }
}
