import { describe, expect, it } from 'vitest'
import { readConsentOf } from '../../../test/readConsentOf'
import { cookiebot } from './cookiebot'

describe('Cookiebot', () => {
  it('is not there without its global', () => {
    expect(readConsentOf(cookiebot, {}).isFound).toBe(false)
    expect(readConsentOf(cookiebot, { Cookiebot: 'x' }).isFound).toBe(false)
  })

  it.each([
    ['granted', { hasResponse: true, consent: { preferences: true } }],
    ['granted', { hasResponse: false, consent: { preferences: true } }],
    ['denied', { hasResponse: true, consent: { preferences: false, statistics: true } }],
    ['silent', { hasResponse: false, consent: { preferences: false } }],
    ['silent', {}],
  ])('says %s', (expected, Cookiebot) => {
    expect(readConsentOf(cookiebot, { Cookiebot }).said).toEqual([expected])
  })

  it('hears the answer and a change of mind', () => {
    const Cookiebot = { hasResponse: false, consent: { preferences: false } }
    const { said, tell } = readConsentOf(cookiebot, { Cookiebot })
    Object.assign(Cookiebot, { hasResponse: true, consent: { preferences: true } })
    tell('CookiebotOnAccept')
    Cookiebot.consent = { preferences: false }
    tell('CookiebotOnDecline')
    expect(said).toEqual(['silent', 'granted', 'denied'])
  })
})
