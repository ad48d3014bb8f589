import { explain } from '@reshelf/engine'
import type { Remedies } from './findings'
import { followPage, type FollowPage } from './followPage'
import { examinePage } from './page/examinePage'
import { readableProfile } from './readableProfile'
import { remedies } from './remedies'

/** What can wait until the page is there: nothing here has a part in the first paint, or in keeping an event. */
export interface Rest {
  readonly explain: typeof explain
  readonly remedies: Remedies
  readonly readableProfile: typeof readableProfile
  /** What `diagnose()` finds in the page's markup. */
  readonly examinePage?: typeof examinePage
  /** Understands pages that nobody marked up; left out, they are understood as far as they are marked up. */
  readonly followPage?: FollowPage
}

/** Fetches it. */
export type LoadRest = () => Promise<Rest>

export const rest: Rest = { explain, remedies, readableProfile, examinePage, followPage }
