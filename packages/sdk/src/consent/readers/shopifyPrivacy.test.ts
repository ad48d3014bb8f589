import { describe, expect, it } from 'vitest'
import { readConsentOf } from '../../../test/readConsentOf'
import { shopifyPrivacy } from './shopifyPrivacy'

const privacy = (isAllowed: boolean, isAsked = false): Record<string, unknown> => ({ preferencesProcessingAllowed: () => isAllowed, shouldShowBanner: () => isAsked })

describe('Shopify’s customer privacy', () => {
  it('is not there where neither the API nor a way to load it is', () => {
    expect(readConsentOf(shopifyPrivacy, {}).isFound).toBe(false)
    expect(readConsentOf(shopifyPrivacy, { Shopify: { shop: 'x' } }).isFound).toBe(false)
  })

  it.each([
    ['granted', privacy(true)],
    ['denied', privacy(false)],
    ['silent', privacy(false, true)],
  ])('says %s', (expected, customerPrivacy) => {
    expect(readConsentOf(shopifyPrivacy, { Shopify: { customerPrivacy } }).said).toEqual(['silent', expected])
  })

  it('loads the API, and hears the answer to the banner', () => {
    const shop: Record<string, unknown> = {
      loadFeatures(_features: unknown, done: () => void) {
        shop['customerPrivacy'] = privacy(false, true)
        done()
      },
    }
    const { said, tell } = readConsentOf(shopifyPrivacy, { Shopify: shop })
    shop['customerPrivacy'] = privacy(true)
    tell('visitorConsentCollected')
    expect(said).toEqual(['silent', 'silent', 'granted'])
  })
})
