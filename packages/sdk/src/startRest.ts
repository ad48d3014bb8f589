import type { Core, Reshelf } from './createReshelf'
import type { Decision } from './dom/startLists'
import type { Remedies } from './findings'
import { followPage } from './followPage'
import { examinePage } from './page/examinePage'
import { nothing, startWords } from './startWords'
import type { Once } from './tracker/dialects/createOnce'

/** What can wait until the page is there: nothing here has a part in the first paint, or in keeping an event. */
export interface Later extends Pick<Reshelf, 'explain' | 'profile' | 'page' | 'diagnose' | 'consent' | 'set' | 'prefer' | 'export' | 'import'> {
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
  const words = startWords(core)
  const { settings } = core
  const findings = words.diagnose
  if (!settings.readers) return { ...words, diagnose: () => [...findings(), ...examinePage(document, nothing)] }
  const { isNews, page } = followPage(core, settings.readers)
  return { ...words, isNews, page, diagnose: () => [...findings(), ...examinePage(document, page())] }
}
