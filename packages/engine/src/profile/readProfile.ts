import { dictionary } from '../math/dictionary'
import { emptyProfile, profileFormat, type Profile } from './profile'

/** A profile, or why the text is none. `newer` is a format from a later version: leave it alone. */
export type ProfileReading =
  | { readonly profile: Profile; readonly problem?: undefined; readonly newer?: undefined }
  | { readonly profile?: undefined; readonly problem: string; readonly newer: boolean }

/**
 * Reads what `writeProfile` wrote. Storage belongs to the page, so every value is checked: a text that is
 * not wholly a profile is refused whole. Never throws.
 */
export function readProfile(text: string): ProfileReading {
  let format: unknown
  try {
    const raw = JSON.parse(text) as Partial<Profile>
    format = raw.format
    const profile = cast(raw, mould) as Profile
    if (format === profileFormat && profile.landmarks.every((landmark) => landmark >= 0 && landmark <= profile.last)) return { profile }
  } catch {
    // Whatever is wrong with it, it is not a profile.
  }
  const newer = typeof format === 'number' && format > profileFormat
  return { problem: newer ? `profile format ${format} found, ${profileFormat} expected` : 'damaged profile', newer }
}

/** May have a third number, the stated evidence. */
const weights = [0, 0]

/** The form of a profile: of every number, text, list and dictionary in it. A lone `''` stands for any key or text. */
const mould = {
  ...emptyProfile(),
  facets: { '': { '': weights } },
  items: { '': [0, 0, 0, 0, 0] },
  prices: { '': [0, 0, 0] },
  shown: [''],
  transactions: [''],
}

/** A copy of a value that has the mould's form, with dictionaries that have no prototype. Throws where it has not. */
function cast(value: unknown, form: unknown): unknown {
  const isOther = typeof value !== typeof form || Array.isArray(value) !== Array.isArray(form)
  // No count, time or sum comes near the bound; within it, no arithmetic on the profile overflows.
  if (isOther || (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)) throw new TypeError()
  if (typeof form !== 'object') return value
  if (Array.isArray(form)) {
    const entries = value as unknown[]
    if (form[0] !== '' && entries.length !== form.length && !(form === weights && entries.length === 3)) throw new TypeError()
    return entries.map((entry) => cast(entry, form[0]))
  }
  const forms = form as Record<string, unknown>
  const copy = dictionary<unknown>()
  for (const key of Object.keys('' in forms ? (value as object) : forms)) copy[key] = cast((value as Record<string, unknown>)[key], forms[''] ?? forms[key])
  return copy
}
