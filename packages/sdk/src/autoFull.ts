import { createReshelf } from './createReshelf'
import { rest } from './rest'
import { startTag } from './startTag'

startTag((options) => createReshelf(options, rest))
