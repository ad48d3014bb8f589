import type { ConsentReader, Fields } from '../consentReader'

/**
 * Shopify's Customer Privacy API: `preferencesProcessingAllowed()`, and `visitorConsentCollected` when the shopper
 * answers. Asks Shopify for the API where the theme has not. Source: Shopify, "Customer Privacy API".
 */
export const shopifyPrivacy: ConsentReader = ({ page, say, hear, callback }) => {
  const shop = Object(page['Shopify']) as Fields
  const isThere = (): boolean => typeof api()['preferencesProcessingAllowed'] === 'function'
  const api = (): Record<string, () => unknown> => Object(shop['customerPrivacy']) as Record<string, () => unknown>
  if (!isThere() && typeof shop['loadFeatures'] !== 'function') return false
  const read = (): void => {
    if (!isThere()) return
    const isAllowed = api()['preferencesProcessingAllowed']!() === true
    say(isAllowed ? 'granted' : api()['shouldShowBanner']?.() === true ? undefined : 'denied')
  }
  say(undefined)
  hear('visitorConsentCollected shopifyCustomerPrivacyApiLoaded', read)
  if (isThere()) read()
  else (shop['loadFeatures'] as (features: unknown, done: () => void) => void)([{ name: 'consent-tracking-api', version: '0.1' }], callback(read))
  return true
}
