import { createReshelf } from './createReshelf'
import { startTag } from './startTag'

startTag((options, load) => createReshelf(options, { load }))
