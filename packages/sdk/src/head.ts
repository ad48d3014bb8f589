import { orderItems, profileFormat, type Profile } from '@reshelf/engine'
import { consentKey } from './consent/consentMachine'
import { arrangeUnseen } from './dom/arrangeUnseen'
import { restoreOrder } from './dom/historyOrder'
import { startFirstOrder } from './dom/startFirstOrder'
import { isServerRendered } from './page/isFrameworkOwned'
import { isSorted } from './page/isSorted'
import { listKinds } from './page/markup'
import { readFacts } from './page/readElement'
import { snapshotKey } from './storage/snapshotKey'
import { defaultHoldMs, readPageOptions } from './tagOptions'

/**
 * The head script: the part of Reshelf that has to be there before the first list, small enough to be inlined. It
 * orders the lists that the parser brings, by the snapshot that the last page left, and leaves the rest to `reshelf.js`, which comes
 * later (`defer` or `async`), takes over what was decided, and says why. Whatever goes wrong here, the page keeps the shop's order, and
 * `reshelf.js` names the trouble.
 *
 * What `reshelf.js` can make up for is left to it: prices that are not plain numbers are unknown here, a list is
 * arranged with more moves than the fewest while nobody has seen it, a framework is known by the marks of server
 * rendering alone, and where a shop sets `maxJump` nothing is held or ordered.
 */
function startHead(): void {
  const queue = (window.reshelf ??= [])
  if (!Array.isArray(queue)) return
  const { consent, lists = [], strength, holdMs = defaultHoldMs, maxJump } = readPageOptions()
  // Who has refused has no snapshot.
  const profile = JSON.parse(localStorage.getItem(snapshotKey)!) as Profile
  const isKnown = Object.keys({ ...profile.facets, ...profile.items })[0] && profile.format === profileFormat
  // `granted`, or `granted by` a platform.
  const mayOrder = consent !== 'required' || localStorage.getItem(consentKey)?.[0] === 'g'
  if (!isKnown || !mayOrder || maxJump! >= 0 || isSorted(location.search)) return

  queue.free = startFirstOrder({
    kinds: listKinds(lists),
    holdMs,
    read: (marked) => readFacts(marked, Number),
    isForeign: isServerRendered,
    arrange: arrangeUnseen,
    rank: (items, fixed, { list, ...given }) => restoreOrder(orderItems(items, { strength, ...given, fixed, profile, now: Date.now() }), { list, items, fixed }),
    isBrief: true,
  })
}

try {
  startHead()
} catch {
  // No snapshot, or storage that is blocked or damaged.
}
