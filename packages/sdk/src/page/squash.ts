/** A text as it is compared with another: letters and digits alone. */
export const squash = (text: unknown): string => `${text ?? ''}`.slice(0, 400).toLowerCase().replace(/[^a-z\d\u00c0-\uffff]+/g, '')
