import type { ConsentReader, Fields } from '../consentReader'
import { hasPurposes } from './purposes'

/**
 * IAB Transparency and Consent Framework 2.2: `__tcfapi('addEventListener', 2, …)`. While the banner is open nothing is
 * said; opening it again takes back nothing. Source: IAB Tech Lab, "CMP API v2", TCData.
 */
export const tcf: ConsentReader = ({ page, say, callback, undo }) => {
  const api = page['__tcfapi']
  if (typeof api !== 'function') return false
  say(undefined)
  const call = api as (command: string, version: number, listen: (data: unknown, isFine: boolean) => void, id?: unknown) => void
  let id: unknown
  call(
    'addEventListener',
    2,
    callback((data: unknown, isFine: boolean) => {
      const { gdprApplies, eventStatus, purpose, listenerId } = Object(data) as Fields
      if (!isFine) return
      id = listenerId
      if (gdprApplies === false) say('granted')
      else if (eventStatus === 'tcloaded' || eventStatus === 'useractioncomplete') {
        const { consents } = Object(purpose) as Fields
        say(hasPurposes((number) => (Object(consents) as Fields)[number]) ? 'granted' : 'denied')
      }
    }),
  )
  undo(() => call('removeEventListener', 2, () => {}, id))
  return true
}
