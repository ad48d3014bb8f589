// @ts-check

export const freeFrom = 75
export const deliveryFee = 4.9

/**
 * What delivery costs, in words. The fee is set in euros; a catalogue in another currency, or in
 * none, is delivered free.
 *
 * @param {string | undefined} currency
 */
export const deliveryTerms = (currency) => currency === 'EUR'
  ? { brief: `Free delivery from €${freeFrom}`, full: `From €${freeFrom} delivery is free, below that it costs €${deliveryFee.toFixed(2)}.` }
  : { brief: 'Free delivery', full: 'Delivery is free.' }
