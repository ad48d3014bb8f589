import { explain } from '@reshelf/engine'
import { followPlatforms } from './consent/followPlatforms'
import { consentReaders } from './consent/readers'
import type { Page } from './page/readPage'
import type { Core } from './createReshelf'
import { readableProfile } from './readableProfile'
import { remedies } from './remedies'
import type { Later, StartRest } from './startRest'
import { openWidgetsDoor } from './widgetsDoor'

/** What is known of a page that nobody reads. */
export const nothing: Page = { kind: 'other', lists: [], sources: [], rejected: [] }

/** Starts what can wait without anything that reads the page. */
export const startWords: StartRest = (core) => ({ ...wordsOf(core), ...openWidgetsDoor(core, () => nothing) })

/** What `explain`, `profile` and `diagnose` say, and who is asked for consent. */
export function wordsOf({ called, decisions, keeper, consent, now, findings, settings, local, guard, signal }: Core): Omit<Later, 'recommend'> {
  const consenting = followPlatforms({ called, consent, mode: settings.consent, local, guard, signal, readers: consentReaders })
  return {
    remedies,
    isNews: () => true,
    explain(itemId, { list } = {}) {
      for (const [name, { items, ranking }] of decisions) {
        const at = list === undefined || list === name ? items.findIndex(({ item_id }) => item_id === itemId) : -1
        if (ranking && at >= 0) return explain(ranking, at)
      }
      return undefined
    },
    profile: () => readableProfile(keeper.profile(), { now: now(), consent: consent.state() }),
    page: () => nothing,
    diagnose: () => [...findings(), ...consenting.findings()],
    consent: consenting.call,
  }
}
