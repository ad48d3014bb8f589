import type { ConsentReader } from './consentReader'
import { cookiebot } from './readers/cookiebot'
import { globalPrivacyControl } from './readers/globalPrivacyControl'
import { googleConsentMode } from './readers/googleConsentMode'
import { gpp } from './readers/gpp'
import { oneTrust } from './readers/oneTrust'
import { shopifyPrivacy } from './readers/shopifyPrivacy'
import { tcf } from './readers/tcf'

/** Every consent platform that is understood, by the name under which its word is remembered. One more is one line; its mark goes into `hasPlatform.ts`. */
export const consentReaders: Readonly<Record<string, ConsentReader>> = { tcf, gpp, google: googleConsentMode, shopify: shopifyPrivacy, onetrust: oneTrust, cookiebot, gpc: globalPrivacyControl }
