import { orderItems, profileFormat, type Profile } from '@reshelf/engine'
import { consentKey, firstConsent } from './consent/consentMachine'
import { decideList, placeAttribute, stateAttribute } from './dom/decideList'
import { historyKey, restoreOrder } from './dom/historyOrder'
import { holdLists } from './dom/hold'
import { labelsOf, readCells, rowOf } from './page/shelf'
import { createGuard } from './guard'
import type { Options } from './options'
import { isSorted } from './page/isSorted'
import { listKinds } from './page/markup'
import { readElement } from './page/readElement'
import { snapshotKey } from './storage/snapshotKey'
import { defaults, readTagOptions } from './tagOptions'

/**
 * The head script: the part of Reshelf that has to be there before the first list, small enough to be inlined. It
 * orders the lists that the parser brings, by the snapshot that the last page left, and leaves the rest to `reshelf.js`, which comes
 * `async`, takes over what was decided, and says why. Whatever goes wrong here, the page keeps the shop's order, and
 * `reshelf.js` names the trouble.
 */
function startHead(tag: Element | null): void {
  const queue = (window.reshelf ??= [])
  if (!Array.isArray(queue)) return
  queue.isHeaded = true
  const { consent, lists, strength, maxJump, holdMs } = { ...defaults, ...(readTagOptions(tag) as Options) }
  const { localStorage: local } = window
  const profile = JSON.parse(local.getItem(snapshotKey) ?? '{}') as Profile
  const mayOrder = profile.format === profileFormat && firstConsent(consent, local.getItem(consentKey) ?? undefined) === 'granted' && !isSorted(location.search)
  if (!mayOrder || !Object.keys({ ...profile.facets, ...profile.items }).length) return

  const kinds = listKinds(lists)
  /** Cells that have had their turn, by list. */
  const counts = new Map<Element, number>()
  const look = createGuard(() => release())((): void => {
    for (const option of kinds) {
      for (const container of document.querySelectorAll(option.container)) {
        const row = rowOf(container, option.item)
        const { childElementCount: count } = row
        if (container.closest('[data-reshelf-off]') || count === (counts.get(container) ?? 0) || !(counts.has(container) || isDue(container))) continue
        counts.set(container, count)
        const labels = labelsOf(container, option)
        const { state } = decideList(
          { container, row, cells: readCells(row, option, readElement) },
          {
            stays: ({ marked }) => marked!.hasAttribute(placeAttribute),
            rank: (items, fixed) =>
              restoreOrder(orderItems(items, { strength, maxJump, ...labels, fixed, profile, now: Date.now() }), { remembered: sessionStorage.getItem(historyKey(labels.list)), items, fixed }),
          },
        )
        // A later batch that changes nothing does not take back what the first one did.
        if (container.getAttribute(stateAttribute) !== 'ranked') container.setAttribute(stateAttribute, state)
      }
    }
  })
  const observer = new MutationObserver(look)
  const { isDue, release } = holdLists({ kinds, holdMs, hides: true, look, onEnd: () => observer.disconnect() })
  observer.observe(document, { childList: true, subtree: true })
  look()
}

try {
  startHead(document.currentScript)
} catch {
  // Storage that is blocked or damaged.
}
