import { explain } from '@reshelf/engine'
import { followPlatforms } from './consent/followPlatforms'
import { orderFromMemory } from './consent/orderFromMemory'
import { consentReaders } from './consent/readers'
import type { Decision } from './dom/startLists'
import type { Page } from './page/readPage'
import type { Core } from './runningCore'
import { readableProfile } from './readableProfile'
import { remedies } from './remedies'
import { startShopper } from './shopper/startShopper'
import type { Later, StartRest } from './startRest'
import { watchImpressions } from './tracker/watchImpressions'
import { openWidgetsDoor } from './widgetsDoor'

/** What is known of a page that nobody reads. */
export const nothing: Page = { kind: 'other', lists: [], sources: [], rejected: [] }

/** Starts what can wait without anything that reads the page. */
export const startWords: StartRest = (core) => ({ ...wordsOf(core), ...openWidgetsDoor(core, () => nothing) })

/** What `explain`, `profile` and `diagnose` say, the shopper's file, and who is asked for consent. */
export function wordsOf(core: Core): Omit<Later, 'recommend'> {
  const { called, record, settleSoon, decisions, keeper, consent, now, findings, settings, local, guard, signal } = core
  const { stated, save, ...shopper } = startShopper(core)
  const consenting = followPlatforms({ called, consent, mode: settings.consent, local, guard, signal, readers: consentReaders })
  orderFromMemory(core)
  const impressions = watchImpressions({ track: record, soon: settleSoon, signal })
  const watch = ({ list, items, order, cells }: Decision): void =>
    impressions.watch({ list, cells: cells.map((element, place) => ({ element, item_id: items[order[place]!]!.item_id })) })
  for (const decision of decisions.values()) if (decision.cells) watch(decision as Decision)
  return {
    remedies,
    watch,
    flush() {
      impressions.flush()
      save()
    },
    ...shopper,
    isNews: () => true,
    explain(itemId, { list } = {}) {
      for (const [name, { items, ranking }] of decisions) {
        const at = list === undefined || list === name ? items.findIndex(({ item_id }) => item_id === itemId) : -1
        if (ranking && at >= 0) return explain(ranking, at)
      }
      return undefined
    },
    profile: () => ({ ...readableProfile(keeper.profile(), { now: now(), consent: consent.state() }), mayLeave: consenting.mayLeave(), ...stated() }),
    page: () => nothing,
    diagnose: () => [...findings(), ...consenting.findings()],
    consent: consenting.call,
  }
}
