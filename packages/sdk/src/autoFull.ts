import { createReshelf } from './createReshelf'
import { startRest } from './startRest'
import { startTag } from './startTag'

startTag((options) => createReshelf(options, { start: startRest }))
