import fc from 'fast-check'

/** Arbitrary inputs of fast-check, a batch at a time: texts, JSON, or values of any kind. */
export const anything =
  (seed: number) =>
  (isText: boolean): readonly unknown[] =>
    fc.sample<unknown>(isText ? fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.json()) : fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withDate: true, withMap: true }), fc.jsonValue()), { numRuns: 1000, seed: seed++ })
