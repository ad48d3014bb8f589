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
export interface Decay {
  readonly halfLifeMs: number
}

/** This session's interest: half after half an hour. */
export const shortDecay: Decay = { halfLifeMs: 30 * 60_000 }

/** Lasting interest: half after thirty days. */
export const longDecay: Decay = { halfLifeMs: 30 * 86_400_000 }

const gridInHalfLives = 16

/** The latest landmark at or before a time, in milliseconds since 1970. */
export const landmarkAt = ({ halfLifeMs }: Decay, time: number): number => {
  const step = halfLifeMs * gridInHalfLives
  return Math.floor(time / step) * step
}

/** How much one signal at `time` weighs relative to the landmark: 1 at the landmark, 2 one half-life later. */
export const weightAt = ({ halfLifeMs }: Decay, landmark: number, time: number): number =>
  2 ** ((time - landmark) / halfLifeMs)
