// @ts-check

/** @typedef {import('./shapes.mjs').Shape} Shape */

/** @type {Shape} */
export const tent = (ink, { name }) => ink.ground(576, 270) + ink.stroke('M60 566 L118 500 M540 566 L482 500', '#8b857a', 4) +
  ink.cloth('M70 566 Q150 300 312 226 Q450 300 530 566 Q300 592 70 566 Z') + ink.part('M312 226 Q450 300 530 566 Q450 576 384 578 Q372 380 312 226 Z') +
  ink.stroke('M70 566 Q170 280 312 226 Q440 290 530 566', ink.deep, 5) + ink.stroke('M384 578 Q370 370 312 226', ink.deep, 4) +
  ink.part('M172 574 Q196 400 268 330 Q318 420 330 582 Q250 584 172 574 Z', ink.deep) + ink.part('M172 574 Q196 400 268 330 Q232 440 236 580 Z', ink.light) + ink.seam('M268 330 Q240 450 238 580', 4) +
  ink.part('M404 430 L446 424 L462 480 L412 484 Z', ink.light) + (/solo/.test(name) ? '' : ink.part('M290 220 L334 220 L352 262 L276 262 Z', ink.light)) + ink.both(ink.stroke('M56 570 l10 16', '#6d747b', 6))

/** @type {Shape} */
export const tunnelTent = (ink) => ink.ground(580, 280) + ink.cloth('M48 570 Q60 380 190 340 Q330 270 470 330 Q548 380 556 570 Q300 594 48 570 Z') + [190, 330, 470].map((x, at) => ink.stroke(`M${x - 22} 580 Q${x - 34} ${420 - at * 6} ${x} ${[340, 296, 330][at]}`, ink.deep, 5)).join('') +
  ink.part('M48 570 Q60 380 190 340 Q158 440 166 580 Q100 578 48 570 Z', ink.light) + ink.part('M70 570 Q84 450 138 410 Q146 490 142 578 Z', ink.deep) + ink.part('M220 430 Q270 400 300 412 L302 480 H222 Z', '#dfe9ee') + ink.part('M352 424 Q410 404 436 424 L440 488 H354 Z', '#dfe9ee') + ink.crease('M240 360 Q330 310 440 350') + ink.stroke('M48 570 L20 592 M556 570 L582 592', '#8b857a', 4)

/** @type {Shape} */
export const sleepingBag = (ink) => ink.cloth('M210 130 Q300 70 390 130 Q440 230 430 360 L390 610 Q300 650 210 610 L170 360 Q160 230 210 130 Z') + ink.part('M232 150 Q300 100 368 150 Q396 220 380 270 Q300 310 220 270 Q204 220 232 150 Z', ink.deep) + ink.part('M250 172 Q300 134 350 172 Q366 216 354 246 Q300 270 246 246 Q234 216 250 172 Z', ink.light) +
  [330, 390, 450, 510, 566].map((y, at) => ink.seam(`M${172 + at * 9} ${y} Q300 ${y + 24} ${428 - at * 9} ${y}`, 4) + ink.crease(`M${176 + at * 9} ${y + 14} Q300 ${y + 38} ${424 - at * 9} ${y + 14}`)).join('') + ink.stroke('M400 290 Q410 420 378 590', '#d5d8db', 4)

/** @type {Shape} */
export const sleepingMat = (ink) => ink.ground(600, 230) + ink.cloth('M130 200 H470 Q500 200 500 230 V560 Q500 600 460 600 H140 Q100 600 100 560 V230 Q100 200 130 200 Z') + Array.from({ length: 6 }, (_, at) => ink.seam(`M${158 + at * 57} 210 V590`, 4) + ink.crease(`M${176 + at * 57} 220 V580`)).join('') + ink.part('M110 470 Q300 440 490 470 V530 Q300 500 110 530 Z') + ink.part('M470 220 h30 v34 h-30 z', '#33363a')

/** @type {Shape} */
export const stove = (ink, { name }) => ink.ground(640, 150) + ink.cloth('M206 420 Q206 396 240 396 H360 Q394 396 394 420 V600 Q394 632 300 636 Q206 632 206 600 Z') + ink.part('M206 470 H394 V540 H206 Z', '#f2ead8') + ink.metal('M280 320 H320 V400 H280 Z') + ink.metal('M250 286 H350 V322 H250 Z') + ink.stroke('M256 290 L180 236 M344 290 L420 236 M300 286 V232', '#7b838a', 11) + ink.stroke('M320 360 H400', '#7b838a', 8) + ink.dot(408, 360, 14, '#c9543a') +
  (/system/.test(name) ? ink.cloth('M190 90 H410 V236 Q300 254 190 236 Z') + ink.stroke('M410 120 Q470 130 460 180 Q450 214 410 208', ink.deep, 12) : `<path d="M268 232q-14 -44 12 -72q2 28 20 36q14 -34 4 -66q44 32 30 102z" fill="#5b9bd5" opacity=".75"/>`)

/** @type {Shape} */
export const lantern = (ink) => ink.ground(640, 170) + `<circle cx="300" cy="380" r="200" fill="#ffe3a1" opacity=".35"/>` + ink.stroke('M206 240 Q206 90 300 88 Q394 90 394 240', '#6d747b', 9) + ink.cloth('M222 220 Q300 190 378 220 L394 268 H206 Z') + `<path d="M214 268H386L396 500H204Z" fill="#ffefc2"/><path d="M214 268H386L396 500H204Z" fill="url(#fold)"/>` + `<path d="M286 300h28l8 150h-44z" fill="#fff8e4"/>` + ink.both(ink.stroke('M222 268 L212 500', ink.dark, 8)) + ink.cloth('M192 500 H408 L420 600 Q300 640 180 600 Z') + ink.dot(300, 560, 16, ink.light)

/** @type {Shape} */
export const flask = (ink, { name }) => ink.ground(656, 130) + ink.part('M256 90 H344 V160 H256 Z', '#33363a') + (/insul/.test(name) ? ink.stroke('M258 110 Q210 96 232 62 Q300 40 368 62 Q390 96 342 110', '#33363a', 13) : '') + ink.metal('M250 158 H350 V186 H250 Z') + ink.cloth('M250 184 H350 Q398 226 400 290 V610 Q400 650 360 650 H240 Q200 650 200 610 V290 Q202 226 250 184 Z') + `<path d="M226 300V600" stroke="#fff" stroke-width="16" stroke-linecap="round" opacity=".28"/><path d="M270 440l24 -34 14 18 16 -26 26 42z" fill="${ink.isLight ? '#4f565c' : '#fff'}" opacity=".75"/>`

/** @type {Shape} */
export const poles = (ink) => {
  const pole = `${ink.stroke('M300 190 V640', '#8b929a', 9)}${ink.stroke('M300 250 V420', ink.base, 13)}${ink.cloth('M284 80 Q300 66 316 80 L318 190 Q300 200 282 190 Z')}${ink.stroke('M286 96 Q236 120 250 190 Q268 200 286 150', ink.deep, 6)}${ink.part('M270 606 Q300 596 330 606 L322 620 H278 Z', '#33363a')}${ink.metal('M290 412 h20 v26 h-20 z')}`
  return `<g transform="rotate(-11 300 640) translate(-40 0)">${pole}</g><g transform="rotate(11 300 640) translate(40 0)">${pole}</g>`
}
