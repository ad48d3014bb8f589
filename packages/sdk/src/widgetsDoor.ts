import { onParsed } from './browser/onParsed'
import { whenIdle } from './browser/whenIdle'
import type { Reshelf } from './reshelf'
import type { Core } from './runningCore'
import type { Page } from './page/readPage'
import type { StartWidgets } from './startWidgets'

/** Loads the widgets where the page has one, now or later, or asks for recommendations. */
export function openWidgetsDoor(core: Core, page: () => Page): Pick<Reshelf, 'recommend'> {
  const { guard, signal, report, load } = core
  let started: ReturnType<StartWidgets> | undefined
  const start = (): NonNullable<typeof started> => {
    if (!started) {
      observer.disconnect()
      started = load<StartWidgets>('widgets').then((startWidgets) => startWidgets(core, page))
      started.catch(() => report('file-missing', 'widgets'))
    }
    return started
  }
  let isDue = false
  const look = guard((): void => {
    isDue = false
    if (!signal.aborted && !started && document.querySelector('[data-reshelf-widget]')) void start().catch(() => {})
  })
  const observer = new MutationObserver(() => {
    if (!isDue) whenIdle(look)
    isDue = true
  })
  onParsed(
    guard(() => {
      look()
      if (!started) observer.observe(document.body, { childList: true, subtree: true })
    }),
    signal,
  )
  signal.addEventListener('abort', () => observer.disconnect())
  return { recommend: (request) => start().then(({ recommend }) => recommend(request)).catch(() => []) }
}
