import { expect, it } from 'vitest'
import { readConsentOf } from '../../../test/readConsentOf'
import { globalPrivacyControl } from './globalPrivacyControl'

it('keeps things on the device where the browser asks for it, and decides nothing else', () => {
  for (const [navigator, expected] of [[{ globalPrivacyControl: true }, true], [{ globalPrivacyControl: '1' }, false], [{}, false], [undefined, false]] as const) {
    const heard = readConsentOf(globalPrivacyControl, { navigator })
    expect(heard.keepsHere()).toBe(expected)
    expect(heard.said).toEqual([])
  }
})

it('is a refusal where the page says so, and the browser asks', () => {
  const document = { querySelector: (selector: string) => (selector === 'meta[name=reshelf-gpc][content=strict]' ? {} : null) }
  expect(readConsentOf(globalPrivacyControl, { navigator: { globalPrivacyControl: true }, document }).said).toEqual(['denied'])
  expect(readConsentOf(globalPrivacyControl, { navigator: {}, document }).said).toEqual([])
})
