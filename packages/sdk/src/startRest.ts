import type { Core, Reshelf } from './createReshelf'
import type { Remedies } from './findings'
import { followPage } from './followPage'
import { startModel } from './model/startModel'
import { examinePage } from './page/examinePage'
import { nothing, startWords } from './startWords'
import type { Once } from './tracker/dialects/createOnce'

/** What can wait until the page is there: nothing here has a part in the first paint, or in keeping an event. */
export interface Later extends Pick<Reshelf, 'explain' | 'profile' | 'page' | 'diagnose' | 'consent'> {
  readonly remedies: Remedies
  readonly isNews: Once
}

export type StartRest = (core: Core) => Later

/** Starts what can wait, page readers and event dialects included unless the shop leaves them out. */
export const startRest: StartRest = (core) => {
  const words = startWords(core)
  if (core.settings.model) void startModel({ ...core, address: core.settings.model, use: core.useModel })
  const { settings } = core
  const findings = words.diagnose
  if (!settings.readers) return { ...words, diagnose: () => [...findings(), ...examinePage(document, nothing)] }
  const { isNews, page } = followPage(core, settings.readers)
  return { ...words, isNews, page, diagnose: () => [...findings(), ...examinePage(document, page())] }
}
