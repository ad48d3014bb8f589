import { createReshelf } from './core'
import { startTag } from './startTag'

startTag(createReshelf)
