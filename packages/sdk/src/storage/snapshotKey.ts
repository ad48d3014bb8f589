/** Where the snapshot is in localStorage: the profile's most important 4 kB, as text. */
export const snapshotKey = 'reshelf:p'
