import { describe, expect, it } from 'vitest'
import { readConsentOf } from '../../../test/readConsentOf'
import { gpp } from './gpp'

const telling = (...pings: unknown[]): Record<string, unknown> => ({
  __gpp: (command: string, listen: (event: unknown, isFine: boolean) => void) => command === 'addEventListener' && pings.forEach((pingData) => listen({ eventName: 'signalStatus', pingData }, true)),
})
const ready = (parsedSections: unknown): unknown => ({ signalStatus: 'ready', parsedSections })
const purposes = (...agreed: number[]): boolean[] => Array.from({ length: 24 }, (_, at) => agreed.includes(at + 1))

describe('the Global Privacy Platform', () => {
  it('is silent until its signal is ready', () => {
    expect(readConsentOf(gpp, {}).isFound).toBe(false)
    expect(readConsentOf(gpp, telling({ signalStatus: 'not ready', parsedSections: { usnat: {} } })).said).toEqual(['silent'])
  })

  it.each([
    ['no section that applies', {}, 'granted', false],
    ['European purposes', { tcfeuv2: { PurposeConsent: purposes(1, 5, 6) } }, 'granted', false],
    ['a European refusal', { tcfeuv2: { PurposeConsent: purposes(1) } }, 'denied', false],
    ['Canadian purposes, some express and some implied', { tcfcav1: { PurposesExpressConsent: purposes(1), PurposesImpliedConsent: purposes(5, 6) } }, 'granted', false],
    ['a US opt-out of sale: nothing leaves', { usnat: { SaleOptOut: 1 } }, 'granted', true],
    ['a US opt-out in a section of parts', { usca: [{ SaleOptOut: 2 }, { Gpc: true }] }, 'granted', true],
    ['no consent to further uses', { usnat: { PersonalDataConsents: 1 } }, 'denied', false],
    ['two sections of which one refuses', { tcfeuv2: { PurposeConsent: purposes() }, usnat: {} }, 'denied', false],
  ])('reads %s', (_, sections, expected, keepsHere) => {
    const heard = readConsentOf(gpp, telling(ready(sections)))
    expect(heard.said).toEqual(['silent', expected])
    expect(heard.keepsHere()).toBe(keepsHere)
  })

  it('makes nothing of nonsense', () => {
    expect(readConsentOf(gpp, telling(null, 5, ready(null), ready({ x: null }))).said).toEqual(['silent', 'granted', 'granted'])
  })
})
