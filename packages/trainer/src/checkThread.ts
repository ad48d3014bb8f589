import { checkPiece } from './store/checkLog'
import { answer } from './threads/answer'

answer(checkPiece)
