import type { ConsentReader, Fields } from '../consentReader'

/**
 * Global Privacy Control, a setting of the browser: not to sell or share. What stays on the device is neither, so the
 * order stays; nothing leaves. A shop that takes it for a refusal of everything says so on its pages, with
 * `<meta name="reshelf-gpc" content="strict">`. Source: W3C, "Global Privacy Control".
 */
export const globalPrivacyControl: ConsentReader = ({ page, say, keepHere }) => {
  if ((Object(page['navigator']) as Fields)['globalPrivacyControl'] !== true) return true
  keepHere(true)
  if ((page['document'] as Document | undefined)?.querySelector('meta[name=reshelf-gpc][content=strict]')) say('denied')
  return true
}
