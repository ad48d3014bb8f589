/** A record whose keys come from outside: without a prototype, `constructor` and `__proto__` are ordinary keys. */
export type Dictionary<Value> = Record<string, Value>

/** An empty {@link Dictionary}. */
export const dictionary = <Value>(): Dictionary<Value> => Object.create(null) as Dictionary<Value>
