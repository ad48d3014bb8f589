/** A mistake of the caller's, said in one sentence with the remedy: printed without a stack. */
export class UsageError extends Error {}
