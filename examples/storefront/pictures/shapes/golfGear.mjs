// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */

/** @type {Shape} */
export const golfBag = (ink, { name }) => ink.ground(668, 190) +
  ['M250 170 L216 52', 'M286 170 L276 30', 'M322 170 L340 46', 'M350 170 L392 70'].map((d) => ink.stroke(d, '#8b929a', 8)).join('') +
  ink.part('M196 64 Q186 30 226 26 Q250 34 238 66 Z', '#33363a') + ink.part('M256 42 Q250 6 290 8 Q306 22 294 46 Z', '#7a2839') + ink.part('M326 58 Q330 20 370 30 Q378 50 354 66 Z', '#27375a') + ink.metal('M380 82 L424 58 L430 76 L396 100 Z') +
  (/stand|light|waterproof/.test(name) ? ink.stroke('M380 240 L470 660 M376 240 L436 664', '#6d747b', 9) : '') +
  ink.cloth('M210 164 Q300 140 390 164 L374 640 Q300 662 226 640 Z') + ink.part('M206 160 Q300 132 394 160 L392 206 Q300 228 208 206 Z') + ink.part('M226 168 Q300 148 374 168 Q300 190 226 168 Z', '#26282b') +
  ink.part('M240 380 Q300 364 360 380 L354 572 Q300 592 246 572 Z', ink.light) + ink.seam('M246 420 Q300 404 354 420', 4) + ink.part('M254 262 H346 V340 H254 Z', ink.dark) + ink.stroke('M212 220 Q150 330 220 470', ink.deep, 22) + ink.part('M222 610 Q300 632 378 610 L374 644 Q300 666 226 644 Z')

/** @param {number} x @param {number} y @param {number} r @param {string} color */
const ball = (x, y, r, color) => `<ellipse cx="${x}" cy="${y + r}" rx="${r}" ry="${r * 0.16}" fill="url(#ground)"/><circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/><g fill="#20242a" opacity=".1">${dimples(x, y, r)}</g><circle cx="${x}" cy="${y}" r="${r}" fill="url(#fold)"/><ellipse cx="${x - r * 0.32}" cy="${y - r * 0.4}" rx="${r * 0.3}" ry="${r * 0.2}" fill="#fff" opacity=".5"/>`

/** Rows of small hollows, closer together towards the edge as on a real sphere. */
const dimples = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ r) => {
  let drawn = ''
  for (let row = -4; row <= 4; row++) {
    for (let column = -4; column <= 4; column++) {
      const u = Math.sin((column + (row % 2) / 2) * 0.34)
      const v = Math.sin(row * 0.34)
      if (u * u + v * v < 0.9) drawn += `<circle cx="${(x + u * r).toFixed(1)}" cy="${(y + v * r).toFixed(1)}" r="${(r * 0.085 * Math.sqrt(1 - (u * u + v * v) * 0.6)).toFixed(1)}"/>`
    }
  }
  return drawn
}

/** @type {Shape} */
export const golfBalls = (ink) => ink.ground(612, 260) + ink.part('M120 250 L300 210 L480 250 L480 500 L120 500 Z', '#2f4a41') + ink.part('M120 250 L300 210 L480 250 L300 286 Z', '#3f6156') + ink.part('M160 330 H440 V420 H160 Z', ink.base) +
  `<path d="M190 375H410" stroke="${ink.deep}" stroke-width="10" opacity=".5"/>` + ball(190, 534, 76, ink.base) + ball(410, 534, 76, ink.base) + ball(300, 548, 80, ink.base)

/** @type {Shape} */
export const golfGlove = (ink, { name }) => {
  const one = ink.cloth('M220 640 Q206 560 196 500 L118 396 Q104 366 130 358 Q152 356 170 384 L214 440 L190 220 Q190 190 214 190 Q236 192 240 222 L258 376 L262 160 Q264 132 290 132 Q314 134 314 162 L318 374 L342 182 Q348 154 372 158 Q394 164 390 192 L374 386 L408 256 Q418 232 438 240 Q458 250 452 276 L410 470 Q396 560 392 640 Z') +
    ink.part('M216 580 Q300 560 396 580 L392 646 Q300 660 220 646 Z') + ink.part('M270 588 L404 580 L402 626 L272 630 Z', ink.light) + ink.seam('M258 376 V430 M318 374 V430 M374 386 L366 436') +
    Array.from({ length: 12 }, (_, at) => `<circle cx="${262 + (at % 4) * 30}" cy="${462 + Math.floor(at / 4) * 26}" r="4" fill="${ink.deep}" opacity=".5"/>`).join('')
  return /pair/.test(name) ? `<g transform="translate(96 60) scale(.8)">${one}</g><g transform="translate(-20 30) scale(.86)">${one}</g>` : one
}
