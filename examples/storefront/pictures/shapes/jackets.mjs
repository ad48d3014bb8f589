// @ts-check
import { longSleeved } from './tops.mjs'

/** @typedef {import('./shapes.mjs').Shape} Shape */
/** @typedef {import('../createInk.mjs').Ink} Ink */

/** @param {Ink} ink */
const armholes = (ink) => ink.both(ink.seam('M194 174 Q172 250 180 346')) + ink.crease('M136 330 Q122 420 118 480') + ink.crease('M470 330 Q486 420 486 480')

/** @param {Ink} ink */
const standCollar = (ink) => ink.part('M238 160 Q244 118 300 116 Q356 118 362 160 Q300 194 238 160 Z') + ink.part('M252 150 Q300 132 348 150 Q300 176 252 150 Z', ink.deep)

/** @param {Ink} ink @param {string} [d] */
const zip = (ink, d = 'M300 170 V592') => `<path d="${d}" stroke="${ink.deep}" stroke-width="12" fill="none"/><path d="${d}" stroke="#c8ccd1" stroke-width="4" stroke-dasharray="4 4" fill="none"/>`

/** @type {Shape} */
export const jacket = (ink) => ink.cloth(longSleeved) + armholes(ink) + standCollar(ink) + zip(ink) +
  ink.both(ink.seam('M216 420 L250 500', 5) + ink.part('M84 504 Q114 520 149 512 L145 538 Q110 544 80 526 Z')) + ink.part('M180 570 Q300 584 420 570 L421 598 Q300 612 179 598 Z') + zip(ink, 'M300 560 V604')

/** @type {Shape} */
export const denimJacket = (ink) => {
  const thread = ink.isLight ? '#b08a4a' : '#d7a75a'
  return ink.cloth(longSleeved) + armholes(ink) + ink.both(ink.part('M240 154 Q262 134 292 146 Q282 178 300 196 L248 246 Q226 196 240 154 Z', ink.dark)) +
    ink.seam('M288 200 V590') + ink.seam('M312 200 V590') + [250, 320, 390, 460, 530].map((y) => ink.dot(300, y, 7, '#c9a24d')).join('') +
    ink.both(ink.stitch('M186 296 H286', thread) + ink.part('M204 306 H264 V350 L234 366 L204 350 Z', ink.base) + ink.stitch('M204 322 H264', thread) + ink.stitch('M220 372 L250 560', thread) + ink.stitch('M276 310 L262 560', thread) + ink.stitch('M88 500 L148 512', thread)) +
    ink.part('M180 562 Q300 576 420 562 L421 598 Q300 612 179 598 Z', ink.dark)
}

/** @type {Shape} */
export const paddedJacket = (ink, { name }) => {
  const hooded = /hood|padded|down/.test(name)
  return (hooded ? ink.cloth('M214 186 Q206 100 300 96 Q394 100 386 186 L300 220 Z') : '') + ink.cloth(longSleeved) + armholes(ink) +
    (hooded ? ink.part('M238 176 Q232 128 300 124 Q368 128 362 176 Q300 214 238 176 Z', ink.deep) : standCollar(ink)) +
    (/quilt/.test(name)
      ? `<g opacity=".55">${Array.from({ length: 7 }, (_, at) => ink.seam(`M${184 + at * 40} 250 L${Math.max(184, 184 + at * 40 - 60)} 580`, 2) + ink.seam(`M${184 + at * 38} 250 L${Math.min(416, 184 + at * 38 + 60)} 580`, 2)).join('')}</g>`
      : [250, 306, 362, 418, 474, 530].map((y) => ink.seam(`M181 ${y} Q300 ${y + 16} 419 ${y}`, 3) + ink.crease(`M184 ${y + 12} Q300 ${y + 28} 416 ${y + 12}`)).join('') + ink.both([270, 330, 390, 450].map((y, at) => ink.seam(`M${127 - at * 11} ${y} Q${152 - at * 8} ${y + 14} ${172 - at * 6} ${y + 4}`, 3)).join(''))) +
    zip(ink) + ink.both(ink.seam('M212 440 L236 512', 5))
}

/** @type {Shape} */
export const rainJacket = (ink) => ink.cloth('M208 190 Q190 82 300 78 Q410 82 392 190 L300 226 Z') + ink.cloth(longSleeved) + armholes(ink) +
  ink.part('M236 186 Q222 116 300 110 Q378 116 364 186 Q300 224 236 186 Z', ink.deep) + ink.part('M222 106 Q300 70 378 106 Q300 96 222 106 Z', ink.light) +
  ink.part('M282 206 H318 V592 H282 Z', ink.base) + [250, 400, 550].map((y) => ink.dot(300, y, 6, '#d5d8db')).join('') +
  ink.both(ink.part('M206 430 L256 414 V432 L206 450 Z', ink.dark) + ink.seam('M184 330 Q236 352 282 340') + ink.stroke('M262 206 Q256 262 262 282', '#efe9dc', 5) + ink.part('M84 504 Q114 520 149 512 L145 538 Q110 544 80 526 Z'))

/** @type {Shape} */
export const fleece = (ink) => ink.cloth(longSleeved) + armholes(ink) +
  `<g opacity=".16">${Array.from({ length: 90 }, (_, at) => `<circle cx="${196 + ((at * 53) % 210)}" cy="${220 + ((at * 97) % 350)}" r="${5 + (at % 3)}" fill="${at % 2 ? '#fff' : '#000'}"/>`).join('')}</g>` +
  standCollar(ink) + zip(ink, 'M300 164 V350') + ink.part('M336 290 H404 V360 H336 Z') + ink.seam('M336 308 H404', 4) + ink.both(ink.part('M85 500 Q114 516 149 510 L145 538 Q110 544 80 526 Z')) + ink.part('M180 568 Q300 582 420 568 L421 596 Q300 610 179 596 Z')

/** @type {Shape} */
export const coat = (ink, { name }) => ink.cloth('M238 120 Q300 150 362 120 L410 136 Q448 152 460 200 L506 470 L446 484 L418 310 Q422 480 440 652 Q300 668 160 652 Q178 480 182 310 L154 484 L94 470 L140 200 Q152 152 190 136 Z') +
  ink.both(ink.seam('M190 136 Q170 214 182 310')) + ink.part('M244 122 Q300 112 356 122 L300 330 Z', ink.deep) + ink.part('M262 130 L300 318 L338 130 Q300 150 262 130 Z', '#efeae0') +
  ink.both(ink.part('M240 118 Q222 132 214 190 L246 200 L236 216 L298 336 L262 134 Z', ink.dark)) + ink.seam('M300 334 V656') +
  (/belt|wrap|trench/.test(name) ? ink.part('M179 384 Q300 400 421 384 V414 Q300 430 179 414 Z', ink.dark) + ink.part('M286 390 H322 V424 H286 Z', '#8b6a43') : [366, 426, 486].map((y) => ink.dot(318, y, 8, ink.deep)).join('')) +
  ink.both(ink.part('M200 462 L258 456 V476 L200 482 Z', ink.dark)) + ink.crease('M240 500 Q232 580 236 640') + ink.crease('M366 500 Q374 580 378 640')
