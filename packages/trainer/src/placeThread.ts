import { fitVectors } from './fit/fitVectors'
import { answer } from './threads/answer'

answer(fitVectors)
