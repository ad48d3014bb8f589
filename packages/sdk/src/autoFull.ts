import { createReshelf } from './createReshelf'
import { openCrowd } from './crowd/openCrowd'
import { fetchFeed, keepFeed } from './feed/fetchFeed'
import { startRest } from './startRest'
import { startTag } from './startTag'
import { createWidgets } from './startWidgets'

const included: Readonly<Record<string, unknown>> = { widgets: createWidgets(() => undefined), crowd: openCrowd, feed: { fetchFeed, keepFeed } }

startTag((options, { free }) => {
  const reshelf = createReshelf(options, { start: startRest, load: async <Part>(name: string) => included[name] as Part })
  free?.()
  return reshelf
})
