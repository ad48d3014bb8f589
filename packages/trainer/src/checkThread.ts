import { parentPort } from 'node:worker_threads'
import type { Piece } from './log/readPieces'
import { checkPiece, type Origin } from './store/checkLog'

parentPort!.on('message', ([piece, origin]: [Piece, Origin]) => parentPort!.postMessage(checkPiece(piece, origin)))
