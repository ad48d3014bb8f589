import { onPush } from '../../browser/onPush'
import type { ConsentReader, Fields } from '../consentReader'

/** So long a default waits for its update, at least, in milliseconds: banners answer for a returning shopper. */
const leastWaitMs = 2000

/**
 * Google Consent Mode v2: `gtag('consent', 'default' | 'update', {personalization_storage})` on the data layer. A
 * default `denied` means that nobody has answered; an update is the answer. Until the default's `wait_for_update` has
 * passed nothing is said. Of defaults for several regions the strictest counts: where the shopper is, nobody here knows.
 * Source: Google, "Set up consent mode on websites".
 */
export const googleConsentMode: ConsentReader = ({ page, say, callback, undo }) => {
  const queue = page['dataLayer']
  if (!Array.isArray(queue)) return false
  let isDenied = false
  let waiting = 0
  let isAnswered = false
  const read = callback((entry: unknown) => {
    const [, action, given] = commandOf(entry)
    const { personalization_storage: storage, wait_for_update: wait } = Object(given) as Fields
    if (storage !== 'granted' && storage !== 'denied') return
    if (action === 'update') {
      isAnswered = true
      return say(storage)
    }
    if (action !== 'default') return
    isDenied ||= storage === 'denied'
    if (isAnswered) return
    const settle = callback(() => isAnswered || say(isDenied ? 'pending' : 'granted'))
    clearTimeout(waiting)
    if (!isDenied && !(Number(wait) > 0)) return settle()
    say(undefined)
    waiting = setTimeout(settle, Math.max(leastWaitMs, Number(wait) || 0)) as unknown as number
  })
  queue.forEach(read)
  undo(onPush(queue, read))
  undo(() => clearTimeout(waiting))
  return true
}

/** gtag puts its `arguments` on the queue. */
const commandOf = (entry: unknown): readonly unknown[] => {
  const { 0: name, 1: action, 2: given } = Object(entry) as Fields
  return name === 'consent' ? [name, action, given] : []
}
