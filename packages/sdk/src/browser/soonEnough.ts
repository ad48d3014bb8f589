/** The answer of `work`; a rejection when it takes longer than `limitMs` milliseconds (default 3,000): some never come. */
export const soonEnough = <Answer>(work: PromiseLike<Answer>, limitMs = 3000): Promise<Answer> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), limitMs))])
