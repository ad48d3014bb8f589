import type { Core, Reshelf } from './createReshelf'
import type { Remedies } from './findings'
import { followPage } from './followPage'
import { examinePage } from './page/examinePage'
import { nothing, startWords, wordsOf } from './startWords'
import { openWidgetsDoor } from './widgetsDoor'
import type { Once } from './tracker/dialects/createOnce'

/** What can wait until the page is there: nothing here has a part in the first paint, or in keeping an event. */
export interface Later extends Pick<Reshelf, 'explain' | 'profile' | 'page' | 'diagnose' | 'recommend'> {
  readonly remedies: Remedies
  readonly isNews: Once
}

export type StartRest = (core: Core) => Later

/** Starts what can wait, page readers and event dialects included unless the shop leaves them out. */
export const startRest: StartRest = (core) => {
  const { settings, findings } = core
  if (!settings.readers) return { ...startWords(core), diagnose: () => [...findings(), ...examinePage(document, nothing)] }
  const { isNews, page } = followPage(core, settings.readers)
  return { ...wordsOf(core), ...openWidgetsDoor(core, page), isNews, page, diagnose: () => [...findings(), ...examinePage(document, page())] }
}
