import type { RankModel } from '@reshelf/engine'
import type { Reshelf } from './reshelf'
import type { Core } from './runningCore'
import type { Decision } from './dom/startLists'
import type { Remedies } from './findings'
import { followPage } from './followPage'
import { startModel } from './model/startModel'
import { examinePage } from './page/examinePage'
import { wordsOf } from './startWords'
import { openWidgetsDoor } from './widgetsDoor'
import type { Once } from './tracker/dialects/createOnce'

/** What can wait until the page is there: nothing here has a part in the first paint, or in keeping an event. */
export interface Later extends Pick<Reshelf, 'explain' | 'profile' | 'page' | 'diagnose' | 'consent' | 'set' | 'prefer' | 'export' | 'import' | 'recommend'> {
  readonly remedies: Remedies
  readonly isNews: Once
  /** Watches a list that was decided, until its products were seen. */
  readonly watch: (decision: Decision) => void
  /** Records what was seen since the last time. */
  readonly flush: () => void
}

export type StartRest = (core: Core) => Later

/** Starts what can wait, page readers and event dialects included unless the shop leaves them out. */
export const startRest: StartRest = (core) => {
  const words = wordsOf(core)
  const { settings, reconsider } = core
  if (settings.model) {
    const use = (model: RankModel): void => {
      core.model = model
      reconsider()
    }
    void startModel({ ...core, address: settings.model, use })
  }
  const { isNews, page } = settings.readers ? followPage(core, settings.readers) : { isNews: words.isNews, page: words.page }
  return { ...words, ...openWidgetsDoor(core, page), isNews, page, diagnose: () => [...words.diagnose(), ...examinePage(document, page())] }
}
