// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */
/** @typedef {import('../createInk.mjs').Ink} Ink */

/**
 * Two legs from one waistband. The hem is where cuts differ.
 *
 * @param {{hem: number, spread: number, bottom?: number}} cut   hem: width of a leg; spread: distance of its middle from the centre
 */
const legs = ({ hem, spread, bottom = 640 }) => {
  const out = 300 - spread - hem / 2
  const inner = 300 - spread + hem / 2
  const knee = Math.round((out + 186) / 2) + 6
  return `M198 96 H402 L416 200 Q${600 - knee} 400 ${600 - out} ${bottom} L${600 - inner} ${bottom} Q${312 + spread / 4} 420 300 262 Q${288 - spread / 4} 420 ${inner} ${bottom} L${out} ${bottom} Q${knee} 400 184 200 Z`
}

/** @param {Ink} ink @param {string} thread */
const fivePocket = (ink, thread) => ink.seam('M196 128 Q300 140 404 128') + ink.stitch('M300 134 V246 Q330 232 334 136', thread) + ink.both(ink.stitch('M206 134 Q214 186 190 194', thread)) + ink.dot(300, 114, 8, '#c9a24d') +
  [222, 264, 336, 378].map((x) => ink.part(`M${x - 5} 92 h10 v46 h-10 z`)).join('')

/** @type {Shape} */
export const jeans = (ink, { name }) => {
  const cut = /wide|barrel|nineties|carpenter|relaxed/.test(name) ? { hem: 118, spread: 74 } : /skinny|slim/.test(name) ? { hem: 66, spread: 66 } : { hem: 90, spread: 70 }
  const d = legs(cut)
  const thread = ink.isLight ? '#b08a4a' : '#d3a65c'
  const out = 300 - cut.spread - cut.hem / 2
  return ink.cloth(d) + fivePocket(ink, thread) + ink.stitch('M300 262 Q302 268 300 250', thread) +
    ink.both(`<ellipse cx="228" cy="340" rx="40" ry="120" fill="url(#worn)" opacity="${ink.isDark ? 0.4 : 1}"/>`) +
    ink.both(ink.stitch(`M${out + 4} 622 H${out + cut.hem - 4}`, thread) + ink.crease('M196 270 Q232 262 276 268') + (/carpenter/.test(name) ? ink.part('M180 330 L214 334 L210 400 L176 396 Z', ink.base) : '') + (/patch/.test(name) ? ink.part('M196 380 H262 V450 H196 Z') + ink.stitch('M202 386 H256 V444 H202 Z', thread) : ''))
}

/** @type {Shape} */
export const trousers = (ink, { name }) => ink.cloth(legs(/wide|pull-on/.test(name) ? { hem: 122, spread: 76 } : { hem: 78, spread: 66 })) +
  (/drawstring|pull-on/.test(name) ? ink.part('M197 94 H403 L406 132 Q300 142 194 132 Z') + ink.stroke('M290 138 Q278 190 284 214 M310 138 Q322 184 316 206', '#efe9dc', 6) : ink.seam('M195 130 Q300 140 405 130') + ink.dot(300, 113, 7) + [224, 266, 334, 376].map((x) => ink.part(`M${x - 4} 92 h8 v42 h-8 z`)).join('')) +
  ink.both(ink.seam('M206 134 L188 206') + ink.crease('M226 230 Q222 420 226 620') + (/cargo|hiking/.test(name) ? ink.part('M178 330 L236 336 L232 420 L174 414 Z', ink.base) + ink.part('M176 326 L238 332 L238 354 L176 348 Z') : '')) + ink.seam('M300 136 V250')

/** @type {Shape} */
export const shorts = (ink, { name }) => `<g transform="translate(0 70)">${ink.cloth('M186 110 H414 L452 420 Q386 438 316 424 L300 290 L284 424 Q214 438 148 420 Z')}${ink.both(ink.seam('M198 150 L172 236') + ink.stitch('M152 404 Q216 420 282 408') + ink.crease('M222 250 Q210 340 208 400'))}${/swim|drawstring|pull-on|sandbox/.test(name) ? ink.part('M184 108 H416 L419 148 Q300 158 181 148 Z') + ink.stroke('M288 154 Q272 206 280 232 M312 154 Q328 200 320 224', '#f4efe2', 7) : ink.seam('M182 146 Q300 156 418 146') + ink.dot(300, 128, 8) + ink.stitch('M300 152 V270')}</g>`

/** @type {Shape} */
export const leggings = (ink) => ink.cloth(legs({ hem: 52, spread: 62 })) + ink.part('M196 94 H404 L410 156 Q300 168 190 156 Z') + ink.seam('M300 160 V262') + ink.both(ink.seam('M192 230 Q216 420 214 638', 3) + ink.crease('M262 300 Q246 460 240 620'))

/** @type {Shape} */
export const skirt = (ink, { name }) => ink.cloth('M216 130 H384 Q430 380 474 590 Q300 628 126 590 Q170 380 216 130 Z') + ink.part('M214 126 H386 L392 166 Q300 176 208 166 Z') +
  (/pleat/.test(name) ? Array.from({ length: 9 }, (_, at) => ink.seam(`M${228 + at * 18} 172 L${158 + at * 36} ${598 + Math.round(14 - Math.abs(4 - at) * 3)}`, 3)).join('') : '') +
  (/button|denim/.test(name) ? ink.stitch('M284 172 V610', '#c9a24d') + [200, 270, 340, 410, 480, 550].map((y) => ink.dot(300, y, 8, '#c9a24d')).join('') : ink.crease('M250 220 Q224 420 206 580') + ink.crease('M350 220 Q370 420 396 580'))

/** @type {Shape} */
export const dress = (ink, { name }) => {
  const strappy = /slip|summer|pinafore|tiered|satin/.test(name)
  const bodice = strappy
    ? 'M226 214 Q262 236 300 214 Q338 236 374 214 Q392 300 372 352 Q430 500 458 640 Q300 670 142 640 Q170 500 228 352 Q208 300 226 214 Z'
    : 'M248 112 Q300 168 352 112 L392 124 Q424 138 438 182 L452 250 L400 268 L386 246 Q378 300 372 352 Q430 500 458 640 Q300 670 142 640 Q170 500 228 352 Q222 300 214 246 L200 268 L148 250 L162 182 Q176 138 208 124 Z'
  return (strappy ? ink.both(ink.stroke('M232 218 Q240 150 256 108', ink.dark, 9)) : '') + ink.cloth(bodice) +
    (strappy ? '' : ink.part('M248 112 Q300 104 352 112 Q300 168 248 112 Z', ink.deep)) +
    (/wrap/.test(name) ? ink.seam('M344 130 L232 350') + ink.seam('M256 130 L330 240') : '') +
    (/tier/.test(name) ? ink.seam('M196 430 Q300 450 404 430', 4) + ink.seam('M168 532 Q300 556 432 532', 4) : '') +
    ink.part('M227 344 Q300 358 373 344 L375 366 Q300 380 225 366 Z') + ink.crease('M264 390 Q232 520 222 630') + ink.crease('M336 390 Q372 520 384 630') + ink.crease('M300 400 Q300 520 302 640') +
    (/pinafore/.test(name) ? ink.both(ink.dot(248, 236, 10, '#d8c7a4')) : '')
}
