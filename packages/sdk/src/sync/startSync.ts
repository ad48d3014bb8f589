import type { Finding } from '../findings'
import type { Reshelf } from '../reshelf'
import type { ShopperFile } from '../shopper/shopperFile'
import type { SyncOption } from './syncOption'

/** Syncing at work. */
export interface Sync {
  /** What failed, alike failures once with their count. */
  readonly findings: () => Finding[]
  readonly stop: () => void
}

/** When the tab pulled last, in milliseconds since 1970. Erased with everything else. */
const pulledKey = 'reshelf:y'

/**
 * Keeps a device and an account at the same history: pulls and merges once Reshelf is ready, pushes what is new some time after
 * it happened and when the page is left. Without consent, and where a privacy signal keeps everything on the device, nothing
 * leaves it. What the shop's callbacks throw is a finding. What could not be pushed is still on the device, and goes with the next push.
 */
export function startSync(reshelf: Omit<Reshelf, 'stop'>, { pull, push, waitMs = 2000, everyMs = 300_000 }: SyncOption): Sync {
  const failed = new Map<string, Finding>()
  const stopping = new AbortController()
  const { signal } = stopping
  /** Ids of the events that the account is known to have. */
  const there = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn: Promise<void> = Promise.resolve()

  const mayLeave = (): boolean => !signal.aborted && reshelf.profile().mayLeave === true
  /** One after the other, and no failure reaches the page. */
  const attempt = (what: 'pull' | 'push', work: () => Promise<void>): Promise<void> =>
    (turn = turn.then(work).catch((error: unknown) => {
      const message = `${what}: ${String((error as Error | undefined)?.message ?? error)}`.slice(0, 200)
      failed.set(message, { code: 'sync-failed', severity: 'warning', message, remedy: 'check the sync callbacks; nothing is lost on the device', count: (failed.get(message)?.count ?? 0) + 1 })
    }))
  const pushNow = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    return attempt('push', async () => {
      if (!mayLeave()) return
      const file = await reshelf.export()
      const news = file?.events.filter(({ id }) => !there.has(id)) ?? []
      if (!file || !news.length || !mayLeave()) return
      await push(file)
      for (const { id } of news) there.add(id)
    })
  }
  const pullNow = (): Promise<void> =>
    attempt('pull', async () => {
      if (!mayLeave() || Date.now() - Number(readTab(pulledKey)) < everyMs) return
      const held = await pull()
      if (held !== undefined && held !== null && !signal.aborted) {
        const ids = idsOf(held)
        const own = new Set((await reshelf.export())?.events.map(({ id }) => id))
        // Merging makes the profile anew: only for what is news.
        if (!ids.length || ids.some((id) => !own.has(id))) await reshelf.import(held)
        for (const id of ids) there.add(id)
      }
      writeTab(pulledKey, `${Date.now()}`)
    })

  const begin = (): void => void pullNow().then(pushNow)
  const offRecorded = reshelf.on('recorded', () => {
    timer ??= setTimeout(() => void pushNow(), waitMs)
  })
  const offConsent = reshelf.on('consent', (state) => {
    there.clear()
    if (state === 'granted') begin()
  })
  const leave = (): void => {
    if (timer !== undefined && document.hidden) void pushNow()
  }
  addEventListener('pagehide', () => timer !== undefined && void pushNow(), { signal })
  document.addEventListener('visibilitychange', leave, { signal })
  void reshelf.ready.then(begin)
  return {
    findings: () => [...failed.values()],
    stop() {
      offRecorded()
      offConsent()
      clearTimeout(timer)
      stopping.abort()
    },
  }
}

/** The ids in a file, as far as it is one: whether it is sound, `import` says. */
function idsOf(held: unknown): string[] {
  const parsed: unknown = typeof held === 'string' ? parse(held) : held
  const { events } = Object(parsed) as Partial<ShopperFile>
  return Array.isArray(events) ? events.flatMap((event: unknown) => ((Object(event) as { id?: unknown }).id as string) ?? []) : []
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // `import` names the mistake
  }
}

function readTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null // storage is blocked
  }
}

function writeTab(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Storage is blocked or full: the next page pulls again.
  }
}
