import { createReshelf } from './index'
import { startTag } from './startTag'

startTag(createReshelf)
