import { dictionary, type Dictionary } from '../math/dictionary'

/** Of each item, where it lies among others by what shoppers make of it, and last how much it appeals to all. */
export type Vectors = Dictionary<readonly number[]>

/** As `model.json` holds them: a character for each number of an item, in steps of that number's scale. */
export interface VectorTexts {
  readonly scale: readonly number[]
  readonly items: Readonly<Record<string, string>>
}

/** The character of 0. Steps from −28 to 28 lie around it, none of which JSON would have to escape. */
const middle = 63
const mostSteps = 28

/** Reads one item's numbers. Throws where the text is none. */
function readVector(text: unknown, scale: readonly number[]): readonly number[] {
  if (typeof text !== 'string' || text.length !== scale.length) throw new TypeError()
  return scale.map((step, at) => {
    const steps = text.charCodeAt(at) - middle
    if (Math.abs(steps) > mostSteps) throw new TypeError()
    return steps * step
  })
}

/** The scale that suits vectors: what lies further than 3½ standard deviations from 0 is cut off there. */
export function scaleOf(vectors: readonly (readonly number[])[]): number[] {
  const size = vectors[0]?.length ?? 0
  return Array.from({ length: size }, (_, at) => {
    const deviation = Math.sqrt(vectors.reduce((sum, vector) => sum + vector[at]! ** 2, 0) / vectors.length)
    const most = vectors.reduce((most, vector) => Math.max(most, Math.abs(vector[at]!)), 0)
    return +(Math.min(most, 3.5 * deviation) / mostSteps).toPrecision(3)
  })
}

/** One item's numbers as text. */
export const writeVector = (vector: readonly number[], scale: readonly number[]): string =>
  vector.map((number, at) => String.fromCharCode(middle + Math.max(-mostSteps, Math.min(mostSteps, Math.round(number / scale[at]! || 0))))).join('')

/** The vectors of texts. Throws where they are none. */
export function readVectors(raw: unknown, number: (value: unknown) => number): Vectors {
  const { scale, items } = Object(raw) as Partial<VectorTexts>
  if (!Array.isArray(scale) || !scale.length || scale.length > 32 || typeof items !== 'object' || items === null || Array.isArray(items)) throw new TypeError()
  const steps = (scale as unknown[]).map(number)
  const vectors = dictionary<readonly number[]>()
  for (const [item, text] of Object.entries<unknown>(items)) vectors[item] = readVector(text, steps)
  return vectors
}
