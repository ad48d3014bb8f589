// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */
/** @typedef {import('../createInk.mjs').Ink} Ink */

/** @param {Ink} ink @param {number} count @param {number} [shift] */
const laces = (ink, count, shift = 0) => Array.from({ length: count }, (_, at) => ink.stroke(`M${276 + at * 25 + shift} ${356 + at * 20} l34 -22`, ink.isLight ? '#8e8a82' : '#f3efe6', 7)).join('')

const upper = 'M104 506 Q92 420 112 352 Q132 330 176 336 Q206 372 262 334 Q290 352 322 392 Q384 436 452 446 Q512 458 516 512 Q300 534 104 506 Z'

/** @param {Ink} ink @param {{sole: string, mid?: string}} colors */
const lowShoe = (ink, { sole, mid = '#f2eee5' }) => ink.ground(566, 250) + ink.cloth(upper) + ink.part('M112 352 Q132 330 176 336 Q206 372 262 334 Q250 306 224 300 Q196 340 150 316 Q120 320 112 352 Z', ink.deep) +
  ink.part('M96 500 Q300 526 520 504 Q532 520 526 542 Q300 560 96 540 Q88 520 96 500 Z', mid) + ink.part('M96 532 Q300 552 526 534 Q528 552 518 558 Q300 570 100 556 Q94 546 96 532 Z', sole)

/** @type {Shape} */
export const sneaker = (ink, { name, seed }) => lowShoe(ink, { sole: /gum|canvas/.test(name) ? '#b98a5a' : '#d9d3c6' }) +
  ink.seam('M404 436 Q388 476 404 516') + ink.part('M104 420 Q136 410 168 424 L176 510 Q136 512 104 506 Q98 460 104 420 Z') +
  (/strap/.test(name) ? ink.part('M262 372 L352 348 L372 376 L270 416 Z', ink.light) + ink.part('M300 416 L392 392 L404 420 L312 456 Z', ink.light)
    : ink.part('M262 334 Q290 352 322 392 Q350 414 388 430 L352 456 Q284 430 240 376 Z', ink.light) + laces(ink, 4, -14)) +
  (seed % 2 ? ink.stroke('M196 500 L246 420 M226 504 L276 430', ink.light, 12) : ink.stroke('M190 470 Q250 500 330 462', ink.light, 12))

/** @type {Shape} */
export const trailShoe = (ink) => lowShoe(ink, { sole: '#33363a', mid: ink.light }) + ink.part('M430 444 Q512 454 516 512 Q470 518 424 516 Q410 480 430 444 Z', '#33363a') +
  laces(ink, 4, -14) + ink.stroke('M150 440 L220 504 M196 420 L284 508 M240 404 L342 510', ink.light, 7) + Array.from({ length: 13 }, (_, at) => ink.part(`M${108 + at * 32} 556 l18 0 l-3 16 l-12 0 z`, '#33363a')).join('')

/** @type {Shape} */
export const golfShoe = (ink) => lowShoe(ink, { sole: '#e7e2d6' }) + ink.part('M196 372 Q250 392 300 510 L196 512 Q176 440 196 372 Z', ink.isLight ? '#3a4a44' : ink.light) + laces(ink, 4, -14) + ink.seam('M420 442 Q400 480 416 516') +
  Array.from({ length: 7 }, (_, at) => ink.part(`M${136 + at * 58} 560 h26 l-6 16 h-14 z`, '#5d6258')).join('')

/** @param {Ink} ink @param {{lugs?: boolean, heel?: boolean}} [options] */
const highBoot = (ink, { lugs = false, heel = false } = {}) => ink.ground(600, 240) + ink.cloth('M150 160 Q220 176 300 158 Q306 260 318 330 Q340 396 426 424 Q500 446 504 524 Q300 548 128 526 Q118 420 146 320 Q156 240 150 160 Z') +
  ink.part('M120 516 Q300 544 510 514 Q520 536 514 558 L360 560 Q350 546 300 548 L262 548 L258 590 H126 Q112 556 120 516 Z', heel ? '#3b2a20' : '#2f2d2b') +
  (lugs ? Array.from({ length: 12 }, (_, at) => ink.part(`M${126 + at * 32} 556 h20 l-3 22 h-14 z`, '#2f2d2b')).join('') + ink.part('M126 552 H510 V566 H126 Z', '#2f2d2b') : '')

/** @type {Shape} */
export const boot = (ink, { name }) => highBoot(ink, { heel: true, lugs: name.includes('work') }) +
  (/chelsea|ankle/.test(name) ? ink.part('M204 172 Q228 174 252 170 L262 356 Q232 372 206 354 Z', ink.deep) + Array.from({ length: 5 }, (_, at) => ink.seam(`M${214 + at * 9} 178 V352`, 1.5)).join('') + ink.stroke('M152 162 Q140 130 166 134 Q176 140 172 168', ink.dark, 9)
    : ink.part('M268 166 L300 158 Q306 260 318 330 Q340 396 400 416 L366 442 Q292 410 276 330 Z', ink.dark) + Array.from({ length: 7 }, (_, at) => ink.stroke(`M${262 + at * (at > 4 ? 11 : 5)} ${196 + at * 33} l46 -12`, '#e3d6bb', 6)).join('')) +
  ink.stitch('M424 430 Q392 470 404 526') + ink.crease('M190 240 Q182 340 170 440')

/** @type {Shape} */
export const hikingBoot = (ink) => highBoot(ink, { lugs: true }) + ink.part('M142 160 Q220 180 304 156 L308 206 Q220 226 148 208 Z', ink.deep) +
  ink.part('M268 206 L308 202 Q312 280 324 336 Q344 396 408 418 L366 446 Q294 416 278 334 Z', ink.light) + Array.from({ length: 7 }, (_, at) => ink.stroke(`M${266 + at * (at > 4 ? 12 : 6)} ${234 + at * 30} l42 -14`, '#c9543a', 7)).join('') +
  ink.part('M424 424 Q500 446 504 524 Q450 532 392 532 Q384 470 424 424 Z') + ink.part('M128 526 Q120 452 134 386 Q170 396 190 436 L196 532 Z') + ink.stitch('M200 440 Q270 470 384 470')

/** @type {Shape} */
export const rainBoot = (ink) => ink.ground(598, 220) + ink.cloth('M176 120 Q240 134 316 120 Q318 280 326 380 Q350 426 430 446 Q488 464 490 540 Q300 556 156 540 Q150 430 170 330 Q182 220 176 120 Z') + ink.part('M150 530 Q300 552 496 530 Q504 556 496 576 L330 578 L316 564 H262 L258 590 H156 Q142 560 150 530 Z', '#efe8d6') +
  ink.part('M174 118 Q240 134 318 118 L319 152 Q240 168 178 152 Z', ink.light) + ink.stroke('M206 156 Q198 196 222 196 Q246 196 238 158', ink.dark, 8) + `<path d="M200 210Q190 330 182 420" stroke="#fff" stroke-width="12" stroke-linecap="round" fill="none" opacity=".35"/>`

/** @type {Shape} */
export const sandal = (ink) => ink.ground(560, 240) + ink.part('M92 500 Q92 468 150 470 Q260 452 330 486 Q420 520 500 500 Q530 512 520 540 Q300 570 100 552 Q88 530 92 500 Z', '#c49a6c') + ink.part('M92 516 Q300 560 522 520 Q526 540 516 548 Q300 572 100 556 Q88 536 92 516 Z', '#5b4636') +
  ink.cloth('M150 470 Q176 388 252 402 Q306 420 318 482 Q292 470 270 466 Q256 434 222 430 Q196 436 190 466 Z') + ink.cloth('M340 492 Q356 420 424 432 Q470 446 486 504 Q452 512 436 512 Q424 474 400 468 Q378 474 376 504 Z') + ink.dot(232, 416, 9, '#c9a24d') + ink.dot(408, 448, 9, '#c9a24d')

/** @type {Shape} */
export const heel = (ink) => ink.ground(592, 220) + ink.cloth('M116 330 Q150 300 192 332 Q262 430 356 470 Q470 490 506 548 Q470 562 400 556 Q270 540 196 452 Q176 430 160 440 L150 588 H128 Q132 470 112 398 Q104 356 116 330 Z') + ink.part('M160 348 Q250 470 372 486 Q330 516 256 470 Q190 420 160 348 Z', ink.deep) + ink.seam('M196 452 Q270 540 400 556 L506 550', 5)
