/** Prior strength κ: how many views of evidence it takes before the shopper's share counts as much as the base rate. */
export const priorStrength = 2

/**
 * How much more a shopper cares for a facet's value than the shelf at hand does, as a log-lift:
 *
 *   affinity(v) = ln( (n_v + κ·b_v) / ((N + κ) · b_v) )
 *
 * with n_v the shopper's evidence for v, N for the facet as a whole, b_v the value's base rate and κ the prior
 * strength: the posterior mean of a Dirichlet-multinomial (Gelman et al. 2013, Bayesian Data Analysis, §3.4)
 * over its prior mean. 0 is "like everybody"; a shopper with little history stays near 0.
 *
 * @param n     evidence for the value, in views; 0 or more
 * @param total evidence for the facet, in views; at least n
 * @param base  share of the list's candidates that carry the value, in (0, 1]
 */
export const affinity = (n: number, total: number, base: number, prior: number = priorStrength): number =>
  Math.log((n + prior * base) / ((total + prior) * base))
