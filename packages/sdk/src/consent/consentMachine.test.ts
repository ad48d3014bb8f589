import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LocalStore } from '../browser/localStore'
import { consentKey, createConsent, firstConsent, readConsent, type ConsentState } from './consentMachine'

afterEach(() => void vi.unstubAllGlobals())

function start(mode: 'auto' | 'required' | 'granted', kept: Record<string, string> = {}): { consent: ReturnType<typeof createConsent>; changes: ConsentState[]; kept: Record<string, string> } {
  vi.stubGlobal('window', {})
  const local: LocalStore = { get: (key) => kept[key], set: (key, value) => !!(kept[key] = value), remove: (key) => delete kept[key], keys: () => Object.keys(kept) }
  const changes: ConsentState[] = []
  return { consent: createConsent({ local, mode, onChange: (state) => changes.push(state) }), changes, kept }
}

describe('the consent machine', () => {
  it('reads any text as one of three states', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('granted', 'denied', 'pending', 'denied by tcf', 'GRANTED', 'grantedly')), (text) => ['pending', 'granted', 'denied'].includes(readConsent(text))))
    expect(['granted', 'denied by tcf', 'grantedly', '{}', null, undefined, 5].map(readConsent)).toEqual(['granted', 'denied', 'pending', 'pending', 'pending', 'pending', 'pending'])
  })

  it('starts granted in the mode auto only where no platform is on the page and nothing else was decided', () => {
    for (const [globals, expected] of [
      [{}, 'granted'],
      [{ __tcfapi: 1 }, 'pending'],
      [{ Cookiebot: 1 }, 'pending'],
      [{ dataLayer: [{ event: 'x' }, null] }, 'granted'],
      [{ dataLayer: [['consent', 'default', {}]] }, 'pending'],
      [{ dataLayer: 5 }, 'granted'],
    ] as const) {
      vi.stubGlobal('window', globals)
      expect(firstConsent('auto', undefined)).toBe(expected)
      expect(firstConsent('auto', 'granted by tcf')).toBe('granted')
      expect(firstConsent('auto', 'rubbish')).toBe('pending')
      expect(firstConsent('granted', 'denied')).toBe('granted')
    }
  })

  it('remembers a grant and a refusal with who said it, and nothing of a pending one', () => {
    const { consent, changes, kept } = start('required')
    consent.set('granted by tcf')
    expect(kept).toEqual({ [consentKey]: 'granted by tcf' })
    consent.set('denied')
    expect(kept).toEqual({ [consentKey]: 'denied' })
    consent.set('pending')
    expect(kept).toEqual({})
    consent.set('nonsense')
    expect(kept).toEqual({})
    expect(changes).toEqual(['granted', 'denied', 'pending'])
  })

  it('follows another tab without a word of its own', () => {
    const { consent, kept } = start('auto')
    consent.set('denied', false)
    expect(consent.state()).toBe('denied')
    expect(kept).toEqual({})
  })
})
