// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */

const shortSleeved = 'M243 158 Q300 198 357 158 L404 174 Q440 188 460 222 L512 318 L441 356 L417 306 Q412 440 419 588 Q300 604 181 588 Q188 440 183 306 L159 356 L88 318 L140 222 Q160 188 196 174 Z'
export const longSleeved = 'M240 158 Q300 194 360 158 L406 174 Q446 190 462 240 L520 524 Q490 542 456 536 L420 346 Q414 460 421 590 Q300 604 179 590 Q186 460 180 346 L144 536 Q110 542 80 524 L138 240 Q154 190 194 174 Z'
const fittedSleeves = 'M240 158 Q300 212 360 158 L396 172 Q426 184 444 214 L482 288 L420 322 L404 292 Q388 380 390 424 Q396 510 412 588 Q300 606 188 588 Q204 510 210 424 Q212 380 196 292 L180 322 L118 288 L156 214 Q174 184 204 172 Z'
const nape = 'M243 158 Q300 148 357 158 Q300 198 243 158 Z'

/** @param {import('../createInk.mjs').Ink} ink */
const shortFolds = (ink) => ink.both(ink.seam('M196 174 Q176 240 183 306') + ink.stitch('M96 308 L163 344')) + ink.stitch('M183 574 Q300 590 417 574') + ink.crease('M250 330 Q236 440 246 560') + ink.crease('M366 300 Q352 420 372 540')

/** @param {import('../createInk.mjs').Ink} ink */
const fittedFolds = (ink) => ink.both(ink.seam('M204 172 Q186 232 196 292') + ink.stitch('M122 279 L184 313')) + ink.stitch('M191 574 Q300 592 409 574') + ink.crease('M252 330 Q246 440 240 560') + ink.crease('M358 310 Q350 420 364 540')

/** @param {import('../createInk.mjs').Ink} ink */
const longFolds = (ink) => ink.both(ink.seam('M194 174 Q172 250 180 346')) + ink.crease('M248 330 Q236 440 246 560') + ink.crease('M366 300 Q352 420 372 550') + ink.crease('M136 330 Q122 420 118 480') + ink.crease('M470 330 Q486 420 486 480')

/** @type {Shape} */
export const tshirt = (ink, { name, seed, fitted }) => {
  const cut = fitted ? fittedSleeves : shortSleeved
  const neckline = fitted ? 'Q300 212 360 158' : 'Q300 198 357 158'
  const vNeck = name.includes('v-neck')
  const body = vNeck ? cut.replace(neckline, 'L300 246 L358 158') : name.includes('boat') ? cut.replace(/^M24\d 158 Q300 \d+ 3\d\d 158/, 'M222 164 Q300 182 378 164') : cut
  const collar = vNeck ? ink.part('M243 158 Q300 148 357 158 L300 246 Z', ink.deep) + ink.stroke('M240 160 L300 250 L360 160', ink.dark, 9)
    : name.includes('boat') ? ink.part('M222 164 Q300 150 378 164 Q300 182 222 164 Z', ink.deep)
    : fitted ? ink.part('M240 158 Q300 148 360 158 Q300 212 240 158 Z', ink.deep) + ink.stroke('M237 160 Q300 220 363 160', ink.dark, 8)
    : ink.part(nape, ink.deep) + ink.stroke('M239 160 Q300 206 361 160', ink.dark, 10)
  return ink.cloth(body) + (fitted ? fittedFolds(ink) : shortFolds(ink)) + collar +
    (/pocket/.test(name) ? ink.part('M334 276 H392 V334 L363 350 L334 334 Z', ink.base) + ink.stitch('M334 288 H392') : '') +
    (/raglan|colou?r-block/.test(name) ? ink.both(ink.part('M212 168 L196 174 Q160 188 140 222 L88 318 L159 356 L183 306 Z', ink.isLight ? '#44536b' : '#ece6d8')) : '') +
    (/graphic|print/.test(name) ? graphic(ink, seed) : '')
}

/** @param {import('../createInk.mjs').Ink} ink @param {number} seed */
function graphic(ink, seed) {
  const print = ink.isLight ? '#35506b' : '#f2e7cf'
  const sun = '#e0a24b'
  if (seed % 2) return `<circle cx="300" cy="340" r="62" fill="${sun}"/><path d="M214 396 268 318 302 362 334 312 386 396Z" fill="${print}"/><path d="M214 410H386M236 424H364" stroke="${print}" stroke-width="5"/>`
  return `<path d="M300 430Q296 340 302 280" stroke="${print}" stroke-width="5" fill="none"/>${[290, 322, 354, 386].map((y, at) => `<path d="M300 ${y + 28}Q${300 - 62 + at * 6} ${y + 16} ${246 + at * 6} ${y - 14}Q${296} ${y - 10} 300 ${y + 28}ZM300 ${y + 28}Q${362 - at * 6} ${y + 16} ${354 - at * 6} ${y - 14}Q304 ${y - 10} 300 ${y + 28}Z" fill="${print}"/>`).join('')}<circle cx="300" cy="268" r="13" fill="${sun}"/>`
}

/** @type {Shape} */
export const polo = (ink, { name }) => ink.cloth(shortSleeved) + shortFolds(ink) + ink.part(nape, ink.deep) +
  ink.part('M286 176 H314 V304 H286 Z', ink.base) + [206, 242, 278].map((y) => ink.dot(300, y)).join('') +
  ink.both(ink.part('M243 156 Q262 146 284 148 Q272 172 296 188 L262 226 Q236 192 243 156 Z', /tipped|knitted/.test(name) ? ink.light : ink.dark)) +
  ink.both(ink.stroke('M92 314 L158 350', ink.dark, 12))

/** @param {import('../createInk.mjs').Ink} ink @param {number} [bottom] */
const buttons = (ink, bottom = 560) => Array.from({ length: 6 }, (_, at) => ink.dot(300, 236 + (at * (bottom - 236)) / 5, 5)).join('')

/** @type {Shape} */
export const shirt = (ink, { name }) => ink.cloth(longSleeved.replace('Q300 604 179 590', 'Q360 618 300 596 Q240 618 179 590')) + longFolds(ink) +
  ink.part(nape, ink.deep) + ink.seam('M286 204 V598') + ink.seam('M314 204 V598') + buttons(ink) +
  ink.both(ink.part('M240 156 Q262 140 288 148 Q280 176 300 196 L258 236 Q232 194 240 156 Z', ink.light)) +
  ink.both(ink.seam('M88 488 L146 500') + ink.dot(118, 516, 4)) +
  ink.part('M342 288 H398 V348 L370 362 L342 348 Z', ink.base) + (/work|chambray|over/.test(name) ? ink.part('M202 288 H258 V348 L230 362 L202 348 Z', ink.base) : '')

/** @type {Shape} */
export const blouse = (ink, { name }) => ink.cloth(longSleeved.replace('M144 536', 'M144 536')) + longFolds(ink) + ink.part('M243 158 Q300 148 357 158 L300 262 Z', ink.deep) +
  (/wrap/.test(name) ? ink.seam('M357 158 L214 470') + ink.seam('M243 158 L330 320') + ink.part('M196 470 Q232 452 244 474 Q226 502 196 470 Z') + ink.stroke('M232 482 L214 560', ink.dark, 8)
    : ink.part('M292 236 Q226 196 222 250 Q232 288 292 258 Z') + ink.part('M308 236 Q374 196 378 250 Q368 288 308 258 Z') + ink.stroke('M294 258 L266 384', ink.dark, 15) + ink.stroke('M306 258 L330 366', ink.dark, 15) + ink.dot(300, 247, 14, ink.dark)) +
  ink.both(ink.stroke('M84 500 L148 514', ink.dark, 8))

/** @type {Shape} */
export const tankTop = (ink, { name }) => ink.cloth('M214 150 L248 150 Q250 244 300 246 Q350 244 352 150 L386 150 Q388 250 424 296 Q414 440 424 588 Q300 604 176 588 Q186 440 176 296 Q212 250 214 150 Z') +
  ink.stitch('M242 152 Q246 254 300 256 Q354 254 358 152') + ink.both(ink.stitch('M220 152 Q218 252 184 300')) + ink.crease('M262 320 Q250 440 262 560') + ink.crease('M356 310 Q344 430 364 550') +
  (/broderie/.test(name) ? Array.from({ length: 30 }, (_, at) => `<circle cx="${206 + (at % 6) * 38}" cy="${340 + Math.floor(at / 6) * 48}" r="7" fill="${ink.dark}" opacity=".45"/>`).join('') : '') +
  (/rib/.test(name) ? Array.from({ length: 12 }, (_, at) => ink.seam(`M${200 + at * 18} 330 V580`, 1.5)).join('') : '')

/** @type {Shape} */
export const sweatshirt = (ink, { name }) => ink.cloth(longSleeved) + longFolds(ink) + ink.part(nape, ink.deep) + ink.stroke('M239 160 Q300 206 361 160', ink.dark, 14) +
  ink.part('M180 566 Q300 580 420 566 L421 596 Q300 610 179 596 Z') + ink.both(ink.part('M85 498 Q114 514 149 508 L145 538 Q110 544 80 526 Z')) +
  (/zip/.test(name) ? ink.seam('M300 190 V330', 6) + ink.dot(300, 332, 7, '#c9ccd0') : ink.seam('M286 210 L300 236 L314 210')) +
  (/rainbow/.test(name) ? ['#d9634f', '#e0a24b', '#5f9a6b', '#4d7fb3'].map((color, at) => `<path d="M${228 + at * 14} 420a${72 - at * 14} ${72 - at * 14} 0 0 1 ${144 - at * 28} 0" fill="none" stroke="${color}" stroke-width="12"/>`).join('') : '')

/** @type {Shape} */
export const hoodie = (ink, { name }) => ink.cloth('M206 190 Q196 92 300 88 Q404 92 394 190 L300 240 Z') + ink.cloth(longSleeved) + longFolds(ink) +
  ink.part('M232 184 Q222 120 300 114 Q378 120 368 184 Q340 226 300 236 Q260 226 232 184 Z', ink.deep) + ink.stroke('M228 182 Q250 226 300 240 Q350 226 372 182', ink.dark, 10) +
  ink.part('M214 430 L252 404 H348 L386 430 L398 510 H202 Z', ink.base) + ink.stitch('M212 440 L200 508 M388 440 L400 508') +
  (/zip/.test(name) ? ink.stroke('M300 240 V588', ink.dark, 7) : '') + ink.both(ink.stroke('M272 234 Q266 290 270 322', '#efe9dc', 6)) +
  ink.part('M180 566 Q300 580 420 566 L421 596 Q300 610 179 596 Z') + ink.both(ink.part('M85 498 Q114 514 149 508 L145 538 Q110 544 80 526 Z')) +
  (/bear/.test(name) ? ink.both(ink.cloth('M222 118 a30 30 0 1 1 38 -26 Z')) : '')

/** @type {Shape} */
export const sweater = (ink, { name }) => {
  const open = /cardigan/.test(name)
  return ink.cloth(longSleeved) + longFolds(ink) +
    (open || /v-neck/.test(name) ? ink.part('M243 158 Q300 148 357 158 L300 290 Z', ink.deep) + ink.stroke('M240 160 L300 294 L360 160', ink.dark, 14) : ink.part(nape, ink.deep) + ink.stroke('M239 158 Q300 206 361 158', ink.dark, 17)) +
    (open ? ink.stroke('M300 294 V586', ink.dark, 14) + [330, 390, 450, 510].map((y) => ink.dot(300, y, 7, '#d8c7a4')).join('') : '') +
    (/cable|fisherman/.test(name) ? [232, 300, 368].map((x) => `<path d="M${x - 14} 236${'q28 20 0 40q-28 20 0 40'.repeat(4)}M${x + 14} 236${'q-28 20 0 40q28 20 0 40'.repeat(4)}" fill="none" stroke="${ink.line}" stroke-width="4" opacity=".55"/>`).join('') : '') +
    ink.part('M180 560 Q300 574 420 560 L421 596 Q300 610 179 596 Z') + ink.both(ink.part('M86 494 Q114 510 150 504 L145 538 Q110 544 80 526 Z'))
}

/** @type {Shape} */
export const kurta = (ink) => ink.cloth('M246 130 Q300 160 354 130 L398 144 Q436 158 448 204 L492 420 L440 432 L412 300 Q420 470 436 640 Q300 656 164 640 Q180 470 188 300 L160 432 L108 420 L152 204 Q164 158 202 144 Z') +
  ink.part('M246 130 Q300 122 354 130 Q300 160 246 130 Z', ink.deep) + ink.part('M286 156 H314 V330 L300 346 L286 330 Z', ink.light) + [190, 226, 262, 298].map((y) => ink.dot(300, y, 4, ink.dark)).join('') +
  ink.both(ink.seam('M172 560 L180 640') + ink.stitch('M112 408 L158 420')) + ink.stitch('M170 624 Q300 640 430 624')
