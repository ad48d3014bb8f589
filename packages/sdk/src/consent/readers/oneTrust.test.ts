import { describe, expect, it } from 'vitest'
import { readConsentOf } from '../../../test/readConsentOf'
import { oneTrust } from './oneTrust'

const closed = { IsAlertBoxClosed: () => true }
const open = { IsAlertBoxClosed: () => false }

describe('OneTrust', () => {
  it('is not there without its globals', () => {
    expect(readConsentOf(oneTrust, {}).isFound).toBe(false)
  })

  it.each([
    ['granted', { OneTrust: closed, OnetrustActiveGroups: ',C0001,C0003,' }],
    ['granted', { OneTrust: open, OnetrustActiveGroups: ',C0001,C0003,' }],
    ['denied', { OneTrust: closed, OnetrustActiveGroups: ',C0001,' }],
    ['silent', { OneTrust: open, OnetrustActiveGroups: ',C0001,' }],
    ['silent', { OnetrustActiveGroups: ',C0001,' }],
    ['silent', { OneTrust: closed }],
  ])('says %s', (expected, globals) => {
    expect(readConsentOf(oneTrust, globals).said).toEqual([expected])
  })

  it('hears a change', () => {
    const groups = { now: ',C0001,C0003,' }
    const globals = Object.defineProperty({ OneTrust: closed } as Record<string, unknown>, 'OnetrustActiveGroups', { get: () => groups.now, enumerable: true })
    const page: Record<string, unknown> = {}
    Object.defineProperties(page, Object.getOwnPropertyDescriptors(globals))
    const { said, tell } = readConsentOf((place) => oneTrust({ ...place, page }), globals)
    groups.now = ',C0001,'
    tell('OneTrustGroupsUpdated')
    expect(said).toEqual(['granted', 'denied'])
  })
})
