/** What a page says about one product, unchecked: GA4 item keys. Whatever is in it was written by anybody. */
export type Facts = Record<string, unknown>

/** Adds what is not known yet: who speaks first is trusted most. Says whether anything was added. */
export function addFacts(facts: Facts, more: Readonly<Facts>): boolean {
  let isNew = false
  for (const key in more) {
    if (more[key] == null || more[key] === '' || facts[key] != null) continue
    facts[key] = more[key]
    isNew = true
  }
  return isNew
}
