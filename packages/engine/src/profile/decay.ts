/**
 * Forward decay (Cormode, Shkapenyuk, Srivastava & Xu 2009, "Forward Decay", §3): a signal is stored with the
 * weight it has relative to a landmark L before it, and read relative to now.
 *
 *   stored at time t   g(t − L) = 2 ^ ((t − L) / halfLife)
 *   read at time T     stored / g(T − L)
 *
 * so that adding needs no clock, counts with one landmark merge by addition, and reading is one division. A
 * half-life rather than a rate, because a shop can argue about it ("views fade within a month").
 *
 * Landmarks lie on a grid of 16 half-lives: moving a count to the next one multiplies by 2⁻¹⁶, which is exact, and
 * stored weights stay short when written out.
 */

/** Half-lives in milliseconds: of this session's interest, and of lasting interest. */
export const halfLives: readonly [short: number, long: number] = [30 * 60_000, 30 * 86_400_000]

const gridInHalfLives = 16

/** The latest landmark at or before a time, in milliseconds since 1970. */
export const landmarkAt = (halfLife: number, time: number): number => time - (time % (halfLife * gridInHalfLives))

/** How much one signal at `time` weighs relative to the landmark: 1 at the landmark, 2 one half-life later. */
export const weightAt = (halfLife: number, landmark: number, time: number): number => 2 ** ((time - landmark) / halfLife)
