import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readConsentOf } from '../../../test/readConsentOf'
import { googleConsentMode } from './googleConsentMode'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** gtag puts its arguments on the queue, which are no array. */
const gtag = (queue: unknown[]): ((...given: unknown[]) => void) =>
  function () {
    // eslint-disable-next-line prefer-rest-params
    queue.push(arguments)
  }
const denied = { ad_storage: 'denied', personalization_storage: 'denied' }
const granted = { ad_storage: 'granted', personalization_storage: 'granted' }

describe('Google Consent Mode', () => {
  it('is not there without a data layer, and says nothing where a page only measures', () => {
    expect(readConsentOf(googleConsentMode, {}).isFound).toBe(false)
    expect(readConsentOf(googleConsentMode, { dataLayer: [{ event: 'gtm.js' }, ['consent', 'default', { ad_storage: 'denied' }]] }).said).toEqual([])
  })

  it('waits for the answer after a default that denies, and then takes it for pending', () => {
    const dataLayer: unknown[] = []
    gtag(dataLayer)('consent', 'default', { ...denied, wait_for_update: 5000 })
    const { said } = readConsentOf(googleConsentMode, { dataLayer })
    vi.advanceTimersByTime(4999)
    expect(said).toEqual(['silent'])
    vi.advanceTimersByTime(1)
    expect(said).toEqual(['silent', 'pending'])
  })

  it('takes the update for the answer, whatever the default was, before and after', () => {
    const dataLayer: unknown[] = []
    const { said } = readConsentOf(googleConsentMode, { dataLayer })
    const push = gtag(dataLayer)
    push('consent', 'default', denied)
    push('consent', 'update', granted)
    push('consent', 'update', { ad_storage: 'denied' })
    push('consent', 'update', denied)
    vi.advanceTimersByTime(10_000)
    expect(said).toEqual(['silent', 'granted', 'denied'])
    expect(dataLayer.length).toBe(4)
  })

  it('follows a default that grants, unless another region’s denies', () => {
    expect(readConsentOf(googleConsentMode, { dataLayer: [['consent', 'default', granted]] }).said).toEqual(['granted'])
    const { said } = readConsentOf(googleConsentMode, { dataLayer: [['consent', 'default', { ...denied, region: ['DE'] }], ['consent', 'default', granted]] })
    vi.advanceTimersByTime(10_000)
    expect(said.at(-1)).toBe('pending')
  })

  it('passes over what is no command, and puts push back at the end', () => {
    const dataLayer: unknown[] = [null, 5, 'consent', ['consent'], ['consent', 'update', null], ['consent', 'update', { personalization_storage: 'maybe' }]]
    const { push } = dataLayer
    const { said, stop } = readConsentOf(googleConsentMode, { dataLayer })
    expect(said).toEqual([])
    stop()
    expect(dataLayer.push).toBe(push)
  })
})
