// @ts-check

/**
 * The paint and the pens of one picture. A shape asks for cloth, metal and seams; what colour they
 * are, and where the light falls, is decided here once.
 *
 * @typedef {ReturnType<typeof createInk>} Ink
 * @typedef {'plain' | 'stripes' | 'check' | 'denim' | 'knit'} Pattern
 */

/**
 * @param {string} base     "#rrggbb"
 * @param {Pattern} pattern
 */
export function createInk(base, pattern) {
  const dark = mix(base, '#101318', 0.3)
  const deep = mix(base, '#101318', 0.55)
  const light = mix(base, '#ffffff', 0.35)
  // On black cloth a darker seam cannot be seen, so seams turn light there.
  const isDark = brightness(base) < 70
  const line = isDark ? mix(base, '#ffffff', 0.28) : mix(base, '#101318', 0.42)
  const edge = mix(base, '#101318', 0.38)

  return {
    base, dark, deep, light, line,
    isLight: brightness(base) > 205,
    isDark,

    /** A piece of the thing itself: shadow below, colour, pattern, light from the left. */
    cloth: (/** @type {string} */ d) => `<path d="${d}" transform="translate(7 13)" fill="#1c1a16" opacity=".1"/><path d="${d}" fill="${base}"/>${pattern === 'plain' ? '' : `<path d="${d}" fill="url(#pattern)"/>`}<path d="${d}" fill="url(#fold)" stroke="${edge}" stroke-width="2" stroke-opacity=".55" stroke-linejoin="round"/>`,

    /** A piece in any colour, shaded like the rest. */
    part: (/** @type {string} */ d, fill = dark) => `<path d="${d}" fill="${fill}"/><path d="${d}" fill="url(#fold)" stroke="${mix(fill, '#101318', 0.35)}" stroke-opacity=".5" stroke-width="1.5" stroke-linejoin="round"/>`,

    /** Polished steel. */
    metal: (/** @type {string} */ d) => `<path d="${d}" fill="url(#steel)" stroke="#6d747b" stroke-width="1.5" stroke-linejoin="round"/>`,

    seam: (/** @type {string} */ d, width = 2.2) => `<path d="${d}" fill="none" stroke="${line}" stroke-width="${width}" stroke-opacity=".75" stroke-linecap="round" stroke-linejoin="round"/>`,
    stitch: (/** @type {string} */ d, color = line) => `<path d="${d}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="6 4" stroke-opacity=".85" stroke-linecap="round"/>`,
    crease: (/** @type {string} */ d) => `<path d="${d}" fill="none" stroke="${isDark ? '#ffffff' : '#15130f'}" stroke-width="9" stroke-opacity=".07" stroke-linecap="round"/>`,
    stroke: (/** @type {string} */ d, color = deep, width = 8) => `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    dot: (/** @type {number} */ x, /** @type {number} */ y, radius = 5, color = light) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}" stroke="${edge}" stroke-opacity=".5"/>`,

    /** What a thing standing on the floor leaves beneath it. */
    ground: (/** @type {number} */ y, width = 210, x = 300) => `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${Math.round(width * 0.09)}" fill="url(#ground)"/>`,

    /** The same drawing on the other side of the middle. */
    both: (/** @type {string} */ drawing) => `${drawing}<g transform="matrix(-1 0 0 1 600 0)">${drawing}</g>`,
  }
}

/**
 * @param {string} from
 * @param {string} to
 * @param {number} share   of `to`, 0 to 1
 */
export function mix(from, to, share) {
  const a = channels(from)
  const b = channels(to)
  return `#${a.map((value, at) => Math.round(value + (b[at] - value) * share).toString(16).padStart(2, '0')).join('')}`
}

/** @param {string} color */
export function brightness(color) {
  const [red, green, blue] = channels(color)
  return 0.299 * red + 0.587 * green + 0.114 * blue
}

/** @param {string} color */
const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
