// @ts-check

/** What the checkout asks for, in the order it asks. */
export const addressFields = /** @type {const} */ ([
  { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', wide: true },
  { name: 'name', label: 'Full name', type: 'text', autocomplete: 'name', wide: true },
  { name: 'street', label: 'Street and number', type: 'text', autocomplete: 'street-address', wide: true },
  { name: 'postcode', label: 'Postcode', type: 'text', autocomplete: 'postal-code', wide: false },
  { name: 'city', label: 'City', type: 'text', autocomplete: 'address-level2', wide: false },
  { name: 'country', label: 'Country', type: 'text', autocomplete: 'country-name', wide: true },
])

/** @typedef {{values: Record<string, string>, problems: Record<string, string>}} Address */

/**
 * @param {URLSearchParams} form
 * @returns {Address}   `problems` names, per field, what to do about it
 */
export function readAddress(form) {
  /** @type {Address} */
  const address = { values: {}, problems: {} }
  for (const { name, label, type } of addressFields) {
    const value = (form.get(name) ?? '').trim().slice(0, 200)
    address.values[name] = value
    if (!value) address.problems[name] = `Enter your ${label.toLowerCase()}.`
    else if (type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) address.problems[name] = 'Enter an e-mail address such as name@example.com.'
  }
  return address
}
