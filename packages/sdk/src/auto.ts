import { openDoor } from './openDoor'
import { startTag } from './startTag'

startTag(openDoor)
