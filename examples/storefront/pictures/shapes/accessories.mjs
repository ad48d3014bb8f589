// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */

/** @type {Shape} */
export const cap = (ink, { name }) => ink.ground(520, 230) + ink.cloth('M130 450 Q120 250 296 226 Q470 236 474 430 Q300 470 130 450 Z') + ink.seam('M296 226 Q220 300 214 456') + ink.seam('M296 226 Q392 300 396 446') + ink.dot(296, 226, 11, ink.dark) +
  ink.cloth('M300 440 Q390 420 474 428 Q560 450 566 500 Q500 480 410 486 Q330 490 290 470 Z') + ink.stitch('M310 456 Q420 438 548 490') + ink.stitch('M134 432 Q300 456 474 412') + (/rope/.test(name) ? ink.stroke('M292 446 Q390 424 474 428', '#f4efe2', 10) : '') + ink.dot(208, 330, 6, ink.deep) + ink.dot(392, 320, 6, ink.deep)

/** @type {Shape} */
export const beanie = (ink, { name }) => ink.ground(574, 200) + ink.cloth('M136 480 Q126 220 300 208 Q474 220 464 480 Z') + Array.from({ length: 9 }, (_, at) => ink.seam(`M${176 + at * 31} ${470} Q${208 + at * 23} 320 ${268 + at * 8} 220`, 3)).join('') +
  ink.cloth('M120 440 Q300 480 480 440 L484 536 Q300 580 116 536 Z') + Array.from({ length: 15 }, (_, at) => ink.seam(`M${142 + at * 22.6} ${456 + Math.round(14 - Math.abs(7 - at) * 1.6)} v84`, 4)).join('') +
  (/pom|bobble/.test(name) ? `<circle cx="300" cy="176" r="60" fill="${ink.light}"/>${Array.from({ length: 40 }, (_, at) => `<path d="M300 176l${(Math.cos(at * 2.4) * 66).toFixed(0)} ${(Math.sin(at * 2.4) * 66).toFixed(0)}" stroke="${at % 2 ? ink.light : '#f4efe2'}" stroke-width="7" stroke-linecap="round"/>`).join('')}` : '')

/** @type {Shape} */
export const belt = (ink) => {
  const ring = (/** @type {number} */ r, /** @type {string} */ color, /** @type {number} */ width) => `<ellipse cx="300" cy="390" rx="${r}" ry="${r * 0.8}" fill="none" stroke="${color}" stroke-width="${width}"/>`
  return `<ellipse cx="310" cy="420" rx="210" ry="160" fill="#1c1a16" opacity=".1"/>` + ring(150, ink.dark, 46) + ring(190, ink.base, 50) + ring(172, ink.line, 2) + ring(208, ink.line, 2) +
    ink.part('M404 240 L560 330 L536 372 L384 282 Z', ink.base) + `<g transform="rotate(30 410 268)"><rect x="368" y="228" width="76" height="80" rx="12" fill="none" stroke="#c9a24d" stroke-width="14"/><path d="M406 268h46" stroke="#c9a24d" stroke-width="10" stroke-linecap="round"/></g>` + [0, 1, 2, 3].map((at) => ink.dot(462 + at * 22, 300 + at * 13, 5, ink.deep)).join('')
}

/** @type {Shape} */
export const scarf = (ink) => ink.cloth('M160 200 Q300 120 440 200 Q476 250 440 300 Q300 240 160 300 Q124 250 160 200 Z') + ink.part('M200 222 Q300 176 400 222 Q420 244 396 262 Q300 220 204 262 Q180 244 200 222 Z', ink.deep) + ink.cloth('M184 280 Q236 262 292 292 L272 620 H150 Z') + ink.cloth('M300 284 Q366 260 418 284 L440 560 H322 Z') +
  Array.from({ length: 9 }, (_, at) => ink.stroke(`M${156 + at * 14} 622 l-2 34`, ink.dark, 4) + ink.stroke(`M${328 + at * 13.4} 562 l2 34`, ink.dark, 4)).join('') + ink.crease('M220 320 L200 600') + ink.crease('M376 310 L390 540')

/** @type {Shape} */
export const socks = (ink) => {
  const sock = ink.cloth('M190 120 H320 L314 380 Q320 420 380 456 L470 500 Q510 530 480 566 Q450 590 400 576 L236 520 Q186 496 190 430 Z') + ink.part('M188 118 H322 L320 186 H190 Z') + ink.part('M190 430 Q186 496 236 520 L262 528 Q280 470 236 418 Z') + ink.part('M470 500 Q510 530 480 566 Q450 590 408 578 Q412 516 470 500 Z') + Array.from({ length: 8 }, (_, at) => ink.seam(`M${202 + at * 15} 124 V182`, 2)).join('')
  return `<g transform="translate(70 -6)">${sock}</g><g transform="translate(-56 44)">${sock}</g>`
}

/** @type {Shape} */
export const tie = (ink) => ink.cloth('M262 90 H338 L356 150 L322 196 L278 196 L244 150 Z') + ink.cloth('M278 196 H322 L372 560 L300 650 L228 560 Z') + ink.stroke('M262 300 L334 256 M252 380 L346 320 M244 460 L354 392 M240 536 L362 460', ink.light, 10)

/** @type {Shape} */
export const watch = (ink) => ink.cloth('M250 70 H350 L362 250 H238 Z') + ink.cloth('M238 470 H362 L350 650 H250 Z') + `<circle cx="308" cy="372" r="128" fill="#1c1a16" opacity=".12"/><circle cx="300" cy="360" r="126" fill="url(#steel)" stroke="#6d747b" stroke-width="2"/><circle cx="300" cy="360" r="104" fill="#faf8f2"/>` +
  Array.from({ length: 12 }, (_, at) => `<path d="M300 270v${at % 3 ? 10 : 20}" stroke="#3a3d41" stroke-width="${at % 3 ? 4 : 7}" transform="rotate(${at * 30} 300 360)"/>`).join('') + ink.stroke('M300 360 L300 296 M300 360 L348 388', '#26282b', 8) + ink.dot(300, 360, 8, '#c9543a') + ink.metal('M424 344 h18 v32 h-18 z')

/** @type {Shape} */
export const sunglasses = (ink) => ink.ground(470, 240) + ink.stroke('M80 320 Q60 240 150 220 M520 320 Q540 240 450 220', ink.dark, 14) + ink.both(ink.cloth('M64 306 Q170 276 286 312 Q290 420 190 432 Q84 430 64 306 Z') + `<path d="M84 322Q176 298 268 324Q268 402 190 412Q104 410 84 322Z" fill="#2b3440"/><path d="M104 332Q150 318 190 322L140 392Q112 370 104 332Z" fill="#fff" opacity=".18"/>`) + ink.stroke('M282 324 Q300 306 318 324', ink.base, 14)

/** @type {Shape} */
export const wallet = (ink) => ink.ground(520, 220) + ink.cloth('M120 260 Q120 240 140 240 H460 Q480 240 480 260 V480 Q480 500 460 500 H140 Q120 500 120 480 Z') + ink.stitch('M136 258 H464 V484 H136 Z', ink.light) + ink.part('M360 340 H492 V404 H360 Q340 372 360 340 Z') + ink.dot(384, 372, 11, '#c9a24d')

/** @type {Shape} */
export const jewellery = (ink) => `<path d="M170 170Q180 470 300 500Q420 470 430 170" fill="none" stroke="#c9a24d" stroke-width="7"/><path d="M170 170Q180 470 300 500Q420 470 430 170" fill="none" stroke="#f4e3b5" stroke-width="2" stroke-dasharray="8 6"/>` + ink.dot(300, 510, 14, '#c9a24d') + ink.cloth('M300 520 L352 570 L300 640 L248 570 Z') + ink.seam('M248 570 H352 M300 520 L280 570 L300 640 L320 570 Z')

/** @type {Shape} */
export const cosmetic = (ink) => ink.ground(622, 150) + ink.metal('M262 150 H338 V240 H262 Z') + ink.part('M248 236 H352 V276 H248 Z', '#33363a') + ink.cloth('M200 300 Q200 272 228 272 H372 Q400 272 400 300 V590 Q400 616 372 616 H228 Q200 616 200 590 Z') + ink.part('M232 380 H368 V520 H232 Z', '#f6f1e6') + ink.stroke('M256 430 H344 M270 462 H330', '#8b857a', 6)

/** @type {Shape} */
export const parcel = (ink) => ink.ground(560, 240) + ink.cloth('M120 290 L300 230 L480 290 V510 L300 570 L120 510 Z') + ink.part('M120 290 L300 230 L480 290 L300 350 Z', ink.light) + ink.seam('M300 350 V570', 3) + ink.part('M206 262 L388 322 L388 372 L352 384 V332 L170 274 Z', '#efe6d2')
