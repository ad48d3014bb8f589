import { describe, expect, it } from 'vitest'
import { readConsentOf } from '../../../test/readConsentOf'
import { tcf } from './tcf'

/** A platform that tells these things one after the other. */
const telling = (...data: unknown[]): Record<string, unknown> => ({
  __tcfapi: (command: string, version: number, listen: (data: unknown, isFine: boolean) => void) => command === 'addEventListener' && data.forEach((one) => listen(one, version === 2)),
})
const agreed = (...purposes: number[]): unknown => ({ consents: Object.fromEntries(purposes.map((purpose) => [purpose, true])) })

describe('the Transparency and Consent Framework', () => {
  it('is silent until it tells', () => {
    expect(readConsentOf(tcf, {}).isFound).toBe(false)
    expect(readConsentOf(tcf, telling()).said).toEqual(['silent'])
  })

  it.each([
    ['the purposes 1, 5 and 6', { eventStatus: 'tcloaded', purpose: agreed(1, 2, 5, 6) }, 'granted'],
    ['storage alone', { eventStatus: 'useractioncomplete', purpose: agreed(1) }, 'denied'],
    ['profiles without storage', { eventStatus: 'tcloaded', purpose: agreed(5, 6) }, 'denied'],
    ['nothing', { eventStatus: 'tcloaded' }, 'denied'],
    ['that the law does not apply', { gdprApplies: false }, 'granted'],
  ])('reads %s', (_, data, expected) => {
    expect(readConsentOf(tcf, telling(data)).said).toEqual(['silent', expected])
  })

  it('says nothing while the banner is open, nor of what is no answer', () => {
    expect(readConsentOf(tcf, telling({ eventStatus: 'cmpuishown', purpose: agreed() }, null, 5, 'x')).said).toEqual(['silent'])
  })

  it('follows a change of mind', () => {
    expect(readConsentOf(tcf, telling({ eventStatus: 'tcloaded', purpose: agreed(1, 5, 6) }, { eventStatus: 'cmpuishown' }, { eventStatus: 'useractioncomplete', purpose: agreed() })).said).toEqual(['silent', 'granted', 'denied'])
  })
})
