// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */
/** @typedef {import('../createInk.mjs').Ink} Ink */

/** @param {string} d @param {number} [width] */
const shaft = (d, width = 13) => `<path d="${d}" stroke="#3d4248" stroke-width="${width}" fill="none"/><path d="${d}" stroke="#aab1b8" stroke-width="${width / 3}" fill="none" transform="translate(-2 0)"/>`

/**
 * A wooden club's head seen from the player's left: crown, face, and the shaft leaving upwards.
 *
 * @param {Ink} ink
 * @param {{scale: number, seed: number, mark: string}} options
 */
function wood(ink, { scale, seed, mark }) {
  const accent = ['#d99a4e', '#c9543a', '#7fa7c9', '#8fae6b'][seed % 4]
  const x = Math.round(300 + 158 * scale)
  const y = Math.round(600 - 210 * scale)
  const top = x + Math.round((y + 10) * 0.27)
  return ink.ground(600, 190 * scale + 40, 290) + shaft(`M${x} ${y} L${top} -10`) +
    `<g transform="translate(${300 - 300 * scale} ${600 - 600 * scale}) scale(${scale})">` +
    ink.part('M430 362 L478 372 L462 462 L412 446 Z', '#2a2d31') +
    ink.cloth('M92 462 Q96 356 220 322 Q350 294 440 362 Q486 402 486 470 Q484 520 430 538 L150 540 Q92 524 92 462 Z') +
    `<path d="M124 450Q136 372 236 346Q330 326 404 372Q320 350 240 384Q160 416 150 500Q126 484 124 450Z" fill="#fff" opacity=".16"/>` +
    ink.metal('M92 470 Q96 520 150 532 L430 530 Q484 514 486 470 Q500 540 462 580 Q420 604 290 604 Q160 604 118 580 Q84 544 92 470 Z') +
    [548, 560, 572, 584].map((y, at) => `<path d="M${196 + at * 6} ${y}H${384 - at * 6}" stroke="#6d747b" stroke-width="2.5"/>`).join('') +
    `<path d="M${274} 512l16 -26 16 26z" fill="${accent}"/><path d="M112 500Q96 440 150 388" stroke="${accent}" stroke-width="6" fill="none" stroke-linecap="round"/>` +
    `<text x="348" y="424" font-family="Georgia, serif" font-style="italic" font-size="40" fill="${ink.isLight ? '#4b4f54' : '#ffffff'}" opacity=".82" text-anchor="middle" transform="rotate(14 348 424)">${mark}</text></g>` +
    ink.stroke(`M${x} ${y} l${Math.round(70 * scale * 0.27)} ${Math.round(-70 * scale)}`, '#26292d', Math.round(22 * scale))
}

/** @param {string} name */
const initial = (name) => (/^[a-z]/.test(name) ? name[0].toUpperCase() : '')

/** @type {Shape} */
export const driver = (ink, { name, seed }) => wood(ink, { scale: 1, seed, mark: initial(name) })

/** @type {Shape} */
export const fairwayWood = (ink, { name, seed }) => wood(ink, { scale: 0.82, seed, mark: `${initial(name)}3` })

/** @type {Shape} */
export const hybrid = (ink, { name, seed }) => wood(ink, { scale: 0.68, seed, mark: `${initial(name)}4` })

const blade = 'M408 396 Q436 400 444 430 L450 486 Q450 530 410 546 L196 600 Q120 614 112 560 Q108 500 178 446 Q280 376 408 396 Z'

/** @param {Ink} ink @param {string} fill */
const ironHead = (ink, fill) => shaft('M436 430 L520 -10') + ink.metal('M424 330 L452 336 L448 440 L408 430 Z') + ink.metal(blade) +
  `<path d="${blade}" fill="${fill}" opacity="${fill === 'none' ? 0 : 0.78}"/><path d="${blade}" fill="url(#fold)"/>` +
  Array.from({ length: 8 }, (_, at) => `<path d="M${192 - at * 5} ${478 + at * 13}L${392 + at} ${430 + at * 13}" stroke="#3f444a" stroke-width="2.5" opacity=".7"/>`).join('') +
  `<path d="M124 566Q128 590 190 586L408 532Q440 520 446 494Q452 530 410 546L196 600Q120 614 124 566Z" fill="#fff" opacity=".28"/>`

/** @param {Ink} ink */
const finish = (ink) => (ink.base === '#bfc4c9' ? 'none' : ink.base)

/** @type {Shape} */
export const irons = (ink) => ink.ground(612, 230) + `<g opacity=".92" transform="translate(66 -46) scale(.94)">${ironHead(ink, finish(ink))}</g><g transform="translate(18 -12) scale(.98)">${ironHead(ink, finish(ink))}</g><g transform="translate(-34 20)">${ironHead(ink, finish(ink))}</g>`

const wedgeBlade = 'M398 366 Q436 372 444 420 L448 492 Q446 540 402 560 L214 612 Q122 626 108 552 Q102 470 186 410 Q284 346 398 366 Z'

/** @type {Shape} */
export const wedge = (ink, { seed }) => ink.ground(620, 210, 280) + shaft('M430 400 L520 -10', 15) + ink.metal('M420 310 L450 316 L446 420 L402 408 Z') + ink.metal(wedgeBlade) + (finish(ink) === 'none' ? '' : `<path d="${wedgeBlade}" fill="${ink.base}" opacity=".8"/>`) + `<path d="${wedgeBlade}" fill="url(#fold)"/>` +
  Array.from({ length: 12 }, (_, at) => `<path d="M${196 - at * 6} ${446 + at * 12}L${404 + at} ${396 + at * 12}" stroke="#33373c" stroke-width="2.5" opacity=".75"/>`).join('') +
  `<circle cx="418" cy="530" r="8" fill="${['#c9543a', '#d99a4e', '#3e72b4'][seed % 3]}"/><path d="M116 566Q126 606 212 596L402 546Q440 528 446 500Q448 540 402 560L214 612Q122 626 116 566Z" fill="#fff" opacity=".3"/>`

/** @type {Shape} */
export const putter = (ink) => ink.ground(602, 230) + ink.metal('M392 400 H420 V520 H392 Z') + shaft('M406 420 L430 -10', 15) + ink.cloth('M96 506 Q300 478 496 506 Q512 512 510 540 L502 588 Q300 604 100 588 L90 540 Q88 512 96 506 Z') +
  ink.part('M176 512 Q300 500 424 512 L420 556 Q300 566 180 556 Z', ink.deep) + ink.stroke('M300 506 V548', '#f4efe2', 6) + `<path d="M98 560Q300 580 506 560L502 588Q300 604 100 588Z" fill="#fff" opacity=".25"/>` + ink.dot(132, 546, 9, '#c9543a') + ink.dot(468, 546, 9, '#c9543a')

/** @type {Shape} */
export const malletPutter = (ink) => ink.ground(608, 240) + ink.cloth('M92 440 Q96 398 140 398 H460 Q504 398 508 440 Q520 560 400 604 Q300 628 200 604 Q80 560 92 440 Z') + ink.part('M220 434 H380 L366 566 Q300 590 234 566 Z', ink.deep) + ink.stroke('M300 424 V572', '#f4efe2', 7) + ink.both(ink.stroke('M256 424 V556', '#f4efe2', 4)) +
  ink.metal('M88 396 H512 V424 H88 Z') + ink.metal('M396 330 H424 V412 H396 Z') + shaft('M410 340 L436 -10', 15)
