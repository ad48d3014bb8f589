/** Where the snapshot is in localStorage: the profile's most important 4 kB, as text. */
export const snapshotKey = 'reshelf:p'

/** Is in localStorage while the database has not been emptied yet of a shopper who was forgotten. */
export const forgottenKey = 'reshelf:f'
