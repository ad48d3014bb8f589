import { explain } from '@reshelf/engine'
import type { Page } from './page/readPage'
import type { Core } from './createReshelf'
import { readableProfile } from './readableProfile'
import { remedies } from './remedies'
import type { Later, StartRest } from './startRest'
import { openWidgetsDoor } from './widgetsDoor'

/** What is known of a page that nobody reads. */
export const nothing: Page = { kind: 'other', lists: [], sources: [], rejected: [] }

/** Starts what can wait without anything that reads the page. */
export const startWords: StartRest = (core) => ({
  ...wordsOf(core),
  ...openWidgetsDoor(core, () => nothing),
})

/** What `explain`, `profile` and `diagnose` say. */
export const wordsOf = ({ decisions, keeper, consent, now, findings }: Core): Omit<Later, 'recommend'> => ({
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
  diagnose: findings,
})
