import { fitSoftmax, type Choosing } from './fit/fitSoftmax'
import { answer } from './threads/answer'

answer(({ sets, size, options }: Choosing) => fitSoftmax(sets, size, options))
