import type { ConsentReader } from '../consentReader'

/** OneTrust's group of functional cookies, to which personalization belongs. */
const functional = 'C0003'

/**
 * OneTrust: the groups in `OnetrustActiveGroups`, and `OneTrustGroupsUpdated` when they change. A group that is not
 * active is a refusal only once the banner has been answered. Source: OneTrust, "Web CMP Events Guide".
 */
export const oneTrust: ConsentReader = ({ page, say, hear }) => {
  if (!page['OneTrust'] && typeof page['OnetrustActiveGroups'] !== 'string') return false
  const read = (): void => {
    const groups = page['OnetrustActiveGroups']
    const { IsAlertBoxClosed } = Object(page['OneTrust']) as { IsAlertBoxClosed?: () => unknown }
    if (typeof groups === 'string' && groups.split(',').includes(functional)) say('granted')
    else say(typeof groups === 'string' && IsAlertBoxClosed?.() === true ? 'denied' : undefined)
  }
  hear('OneTrustGroupsUpdated OTConsentApplied', read)
  read()
  return true
}
