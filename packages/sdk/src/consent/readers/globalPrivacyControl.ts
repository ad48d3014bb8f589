import type { ConsentReader, Fields } from '../consentReader'

/**
 * Global Privacy Control, a setting of the browser: not to sell or share. What stays on the device is neither, so the
 * order stays; nothing leaves. Source: W3C, "Global Privacy Control".
 */
export const globalPrivacyControl: ConsentReader = ({ page, keepHere }) => {
  if ((Object(page['navigator']) as Fields)['globalPrivacyControl'] === true) keepHere(true)
  return true
}
