import type { ConsentReader, Fields } from '../consentReader'
import { hasPurposes } from './purposes'

/** Lists of purposes by section, from purpose 1. */
const purposeLists = ['PurposeConsent', 'PurposeConsents', 'PurposesExpressConsent', 'PurposesImpliedConsent']
/** Opting out of sale, sharing and targeted advertising is about what leaves the shop; 1 is "opted out". */
const optOuts = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut']

/**
 * IAB Global Privacy Platform: `__gpp('addEventListener', …)`. European and Canadian sections are read by their purposes.
 * Opt-outs of the US sections leave the order on the device as it is, and nothing leaves the device; no consent to
 * further uses of personal data (`PersonalDataConsents` 1) is a refusal. Source: IAB Tech Lab, "CMP API Specification".
 */
export const gpp: ConsentReader = ({ page, say, keepHere, callback, undo }) => {
  const api = page['__gpp']
  if (typeof api !== 'function') return false
  say(undefined)
  const call = api as (command: string, listen: (event: unknown, isFine: boolean) => void, id?: unknown) => void
  let id: unknown
  call(
    'addEventListener',
    callback((event: unknown) => {
      const { pingData, listenerId } = Object(event) as Fields
      id = listenerId ?? id
      const { signalStatus, parsedSections } = Object(pingData) as Fields
      if (signalStatus !== 'ready') return
      // A section may come in parts.
      const sections = Object.values(Object(parsedSections) as Fields).map((parts) => Object.assign({}, ...[parts].flat()) as Fields)
      keepHere(sections.some((section) => optOuts.some((key) => section[key] === 1) || section['Gpc'] === true))
      say(sections.every(allows) ? 'granted' : 'denied')
    }),
  )
  undo(() => call('removeEventListener', () => {}, id))
  return true
}

const allows = (section: Fields): boolean => {
  const lists = purposeLists.flatMap((key) => (Array.isArray(section[key]) ? [section[key] as unknown[]] : []))
  return section['PersonalDataConsents'] !== 1 && (!lists.length || hasPurposes((number) => lists.some((list) => list[number - 1] === true)))
}
