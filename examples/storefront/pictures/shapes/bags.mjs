// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */

/** @type {Shape} */
export const handbag = (ink, { name }) => {
  if (/crescent|shoulder/.test(name)) return ink.ground(590, 220) + ink.stroke('M130 360 Q150 110 300 104 Q450 110 470 360', ink.dark, 18) + ink.cloth('M96 350 Q300 300 504 350 Q520 540 300 572 Q80 540 96 350 Z') + ink.seam('M104 380 Q300 336 496 380', 5) + ink.dot(130, 356, 12, '#c9a24d') + ink.dot(470, 356, 12, '#c9a24d') + ink.crease('M200 420 Q210 500 260 550')
  return ink.ground(628, 230) + ink.stroke('M214 300 Q214 110 300 108 Q386 110 386 300', ink.dark, 18) + ink.cloth('M124 276 H476 L504 590 Q504 620 476 620 H124 Q96 620 96 590 Z') + ink.seam('M120 318 H480', 3) + ink.both(ink.part('M200 268 h28 v78 l-14 12 l-14 -12 z', ink.deep) + ink.dot(214, 330, 6, '#c9a24d')) + ink.stitch('M112 600 H488') + (/canvas/.test(name) ? ink.part('M104 520 L496 520 L504 590 Q504 620 476 620 H124 Q96 620 96 590 Z') : ink.crease('M200 380 Q192 480 196 590'))
}

/** @type {Shape} */
export const backpack = (ink, { name }) => {
  if (/roll/.test(name)) return ink.ground(664, 190) + ink.cloth('M190 190 H410 L424 300 Q440 480 430 640 Q300 664 170 640 Q160 480 176 300 Z') + ink.part('M184 150 Q300 136 416 150 Q426 190 412 206 Q300 220 188 206 Q174 190 184 150 Z') + ink.stroke('M300 150 V430', ink.deep, 20) + ink.metal('M280 330 h40 v34 h-40 z') + ink.part('M196 440 H404 L412 610 Q300 628 188 610 Z', ink.base) + ink.seam('M196 470 H404', 4)
  const trek = /trek|climb|50|38/.test(name)
  return ink.ground(668, 200) + ink.stroke('M250 130 Q250 82 300 82 Q350 82 350 130', ink.deep, 14) + ink.both(ink.stroke('M182 240 Q120 330 150 560', ink.deep, 20)) +
    ink.cloth('M176 240 Q176 122 300 118 Q424 122 424 240 L438 600 Q438 646 396 650 H204 Q162 646 162 600 Z') +
    (trek ? ink.cloth('M166 214 Q170 108 300 104 Q430 108 434 214 Q300 260 166 214 Z') + ink.both(ink.stroke('M222 234 V330', ink.deep, 12) + ink.metal('M210 296 h24 v22 h-24 z')) + ink.part('M150 470 Q130 480 134 560 L166 590 V470 Z') + ink.part('M450 470 Q470 480 466 560 L434 590 V470 Z') : ink.seam('M190 256 Q300 226 410 256', 5)) +
    ink.part('M196 400 Q300 376 404 400 L410 590 Q300 612 190 590 Z', ink.light) + ink.seam('M198 436 Q300 412 402 436', 4) + ink.stroke('M300 424 l0 28', '#c9543a', 8) + ink.seam('M206 300 H394', 3) + ink.part('M272 320 H328 V352 H272 Z', ink.deep)
}
