import { orderItems, profileFormat, type Profile } from '@reshelf/engine'
import { consentKey } from './consent/consentMachine'
import { arrangeUnseen } from './dom/arrangeUnseen'
import { decideList } from './dom/decideList'
import { historyKey, restoreOrder } from './dom/historyOrder'
import { holdLists } from './dom/hold'
import { labelsOf, readCells, rowOf } from './page/shelf'
import type { ListOption } from './options'
import { isServerRendered } from './page/isFrameworkOwned'
import { isSorted } from './page/isSorted'
import { listKinds } from './page/markup'
import { readFacts } from './page/readElement'
import { snapshotKey } from './storage/snapshotKey'
import { defaultHoldMs, readPageOptions } from './tagOptions'

/**
 * The head script: the part of Reshelf that has to be there before the first list, small enough to be inlined. It
 * orders the lists that the parser brings, by the snapshot that the last page left, and leaves the rest to `reshelf.js`, which comes
 * `async`, takes over what was decided, and says why. Whatever goes wrong here, the page keeps the shop's order, and
 * `reshelf.js` names the trouble.
 *
 * What `reshelf.js` can make up for is left to it: prices that are not plain numbers are unknown here, a list is
 * arranged with more moves than the fewest while nobody has seen it, a framework is known by the marks of server
 * rendering alone, and where a shop sets `maxJump` nothing is held or ordered.
 */
function startHead(): void {
  const queue = (window.reshelf ??= [])
  if (!Array.isArray(queue)) return
  queue.free = () => {}
  const { consent, lists = [], strength, holdMs = defaultHoldMs, maxJump } = readPageOptions()
  // Who has refused has no snapshot.
  const profile = JSON.parse(localStorage.getItem(snapshotKey)!) as Profile
  const isKnown = profile.format === profileFormat && Object.keys({ ...profile.facets, ...profile.items }).length
  // `granted`, or `granted by` a platform.
  const mayOrder = consent !== 'required' || localStorage.getItem(consentKey)?.[0] === 'g'
  if (!isKnown || !mayOrder || maxJump! >= 0 || isSorted(location.search)) return

  const kinds = listKinds(lists)
  /** Cells that have had their turn, by list. */
  const counts = new Map<Element, number>()

  function decide(container: Element, option: ListOption): void {
    const row = rowOf(container, option.item)
    const { childElementCount: count } = row
    if (container.closest('[data-reshelf-off]') || count === (counts.get(container) ?? 0) || !isDue(container)) return
    counts.set(container, count)
    const { list, ...given } = labelsOf(container, option)
    const { state } = isServerRendered(container)
      ? { state: 'off:framework' }
      : decideList(row, readCells(row, option, (marked) => readFacts(marked, Number)), {
          stays: ({ marked }) => !!(marked as HTMLElement).dataset['reshelfPosition'],
          rank: (items, fixed) =>
            restoreOrder(orderItems(items, { strength, ...given, fixed, profile, now: Date.now() }), { remembered: sessionStorage.getItem(historyKey(list)), items, fixed }),
          arrange: arrangeUnseen,
        })
    // A later batch that changes nothing does not take back what the first one did.
    const { dataset } = container as HTMLElement
    if (dataset['reshelfState'] !== 'ranked') dataset['reshelfState'] = state
  }

  const look = (): void => {
    try {
      for (const option of kinds) for (const container of document.querySelectorAll(option.container)) decide(container, option)
    } catch {
      release()
    }
  }
  const observer = new MutationObserver(look)
  const { isDue, release } = holdLists({ kinds, holdMs, hides: true, look, onEnd: () => observer.disconnect() })
  queue.free = release
  observer.observe(document, { childList: true, subtree: true })
  look()
}

try {
  startHead()
} catch {
  // No snapshot, or storage that is blocked or damaged.
}
