// @ts-check

/**
 * Numbers in [0, 1) that depend on the words given and on nothing else, so that every machine
 * builds the same shop: a 32-bit FNV-1a hash of the seed, stepped as a Weyl sequence and mixed.
 *
 * @param {string} seed
 * @returns {() => number}
 */
export function seededRandom(seed) {
  let state = hashText(seed)
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** @param {string} text */
export function hashText(text) {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
