/**
 * What the framework's purposes are called that a profile on the device serves: store and access information (1), create
 * profiles to personalise content (5), use them to select it (6).
 */
const needed = [1, 5, 6]

/** Whether all of them are agreed to. */
export const hasPurposes = (isAgreed: (purpose: number) => unknown): boolean => needed.every((purpose) => isAgreed(purpose) === true)
