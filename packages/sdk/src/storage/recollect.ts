import { addEvent, emptyProfile, profileFormat, type Profile, type ShopEvent } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'
import { journalPrefix } from './journal'
import { snapshotKey } from './snapshotKey'

/**
 * The profile of the last pages for a first order: the snapshot, and the events in the journal that it lacks. Whoever has
 * the time looks at both anew (`keepProfile`), names what is wrong with them and drops it; here they are read as they are, nothing of
 * them is kept, and of what cannot be read, or a later version has written, no more is known than of a stranger.
 */
export function recollect(local: LocalStore): Profile {
  try {
    const profile = parse(local.get(snapshotKey) ?? 'null') as Profile | null
    if (profile && profile.format !== profileFormat) return emptyProfile()
    const recalled = profile ?? emptyProfile()
    const { last } = recalled
    for (const key of local.keys(journalPrefix)) {
      const event = parse(local.get(key)!) as ShopEvent
      if (event.time > last) addEvent(recalled, event)
    }
    return recalled
  } catch {
    return emptyProfile()
  }
}

/** JSON whose objects have no prototype, so that no key in it reaches one. */
export const parse = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (value !== Object(value) || Array.isArray(value) ? value : Object.assign(Object.create(null) as object, value)))
