import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsentState } from './consentMachine'
import { weighConsent } from './weighConsent'

const weigh = (mode: 'auto' | 'required', remembered: string | undefined, platforms: Record<string, ConsentState | undefined> = {}, called?: ConsentState): string =>
  ((decision) => `${decision.state}: ${decision.by}`)(weighConsent({ mode, remembered, called, platforms: new Map(Object.entries(platforms)) }))

describe('consent is weighed', () => {
  it.each([
    ['granted: undefined', 'auto', undefined, {}],
    ['pending: undefined', 'required', undefined, {}],
    ['granted: consent()', 'auto', 'granted', {}],
    ['denied: consent()', 'auto', 'denied', {}],
    ['denied: tcf', 'auto', 'denied by tcf', {}],
    ['pending: undefined', 'auto', 'whatever', {}],
    ['pending: tcf', 'auto', undefined, { tcf: undefined }],
    ['granted: tcf', 'auto', 'granted by google', { tcf: undefined }],
    ['denied: tcf', 'auto', 'denied by google', { tcf: undefined }],
    ['granted: tcf', 'required', 'denied by tcf', { tcf: 'granted' }],
    ['denied: consent()', 'auto', 'denied', { tcf: 'granted' }],
    ['denied: tcf', 'auto', 'granted', { tcf: 'denied' }],
    ['pending: tcf', 'auto', undefined, { tcf: undefined, google: 'granted' }],
    ['denied: google', 'auto', undefined, { tcf: undefined, google: 'denied' }],
    ['pending: google', 'auto', 'granted by tcf', { tcf: 'granted', google: 'pending' }],
  ] as const)('%s, in the mode %s after “%s”, when told %o', (expected, mode, remembered, platforms) => {
    expect(weigh(mode, remembered, platforms)).toBe(expected)
  })

  it.each([
    ['granted: consent()', 'granted', undefined, {}],
    ['granted: consent()', 'granted', 'denied by tcf', {}],
    ['granted: consent()', 'granted', 'denied', {}],
    ['granted: consent()', 'granted', undefined, { tcf: undefined }],
    ['denied: tcf', 'granted', undefined, { tcf: 'denied' }],
    ['denied: consent()', 'denied', 'granted by tcf', { tcf: 'granted' }],
    ['pending: consent()', 'pending', 'granted by tcf', { tcf: 'granted' }],
  ] as const)('%s, when consent() was called with %s after “%s”, and platforms say %o', (expected, called, remembered, platforms) => {
    expect(weigh('auto', remembered, platforms, called)).toBe(expected)
  })

  it('never decides more than the strictest has said', () => {
    const state = fc.constantFrom<ConsentState>('denied', 'pending', 'granted')
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('tcf', 'gpp', 'google'), state, { minKeys: 1 }), fc.option(state, { nil: undefined }), fc.string(), (platforms, called, remembered) => {
        const said = [...Object.values(platforms), ...(called ? [called] : [])]
        expect(weigh('auto', remembered, platforms, called).split(':')[0]).toBe(['denied', 'pending', 'granted'].find((one) => said.includes(one as ConsentState)))
      }),
    )
  })
})
