import type { ConsentReader, Fields } from '../consentReader'

/**
 * Cookiebot: `Cookiebot.consent.preferences`, once there is an answer or none is needed, and its events. Source:
 * Cookiebot, "Developer documentation", events and properties.
 */
export const cookiebot: ConsentReader = ({ page, say, hear }) => {
  if (typeof page['Cookiebot'] !== 'object' || !page['Cookiebot']) return false
  const read = (): void => {
    const { consent, hasResponse } = Object(page['Cookiebot']) as Fields
    const { preferences } = Object(consent) as Fields
    say(preferences === true ? 'granted' : hasResponse === true ? 'denied' : undefined)
  }
  hear('CookiebotOnConsentReady CookiebotOnAccept CookiebotOnDecline', read)
  read()
  return true
}
