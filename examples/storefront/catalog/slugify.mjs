// @ts-check

/**
 * Words as they look in an address: "Tops & blouses" is `tops-blouses`, "Piqué" is `pique`.
 * Text with no Latin letter or digit at all still gets an address.
 *
 * @param {string} text
 */
export function slugify(text) {
  const slug = text
    .normalize('NFKD').replace(/\p{M}+/gu, '')
    .toLowerCase().replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return slug || 'item'
}

/**
 * Gives each text an address nobody else has, by counting up where two would be the same.
 *
 * @returns {(text: string) => string}
 */
export function createSlugs() {
  /** @type {Set<string>} */
  const taken = new Set()
  return (text) => {
    const base = slugify(text)
    let slug = base
    for (let next = 2; taken.has(slug); next++) slug = `${base}-${next}`
    taken.add(slug)
    return slug
  }
}
