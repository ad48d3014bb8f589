import { endpointSync } from './sync/endpointSync'
import { withSync } from './sync/withSync'

const endpoint = (document.currentScript as HTMLScriptElement | null)?.dataset['endpoint']
const start = (): void => {
  const { reshelf } = window
  if (!endpoint || !reshelf || Array.isArray(reshelf)) console.warn('reshelf: reshelf.sync.js needs data-endpoint="/address" and reshelf.js before it')
  // Its members change when the rest of it comes.
  else void reshelf.ready.then(() => Object.assign(reshelf, withSync({ ...reshelf }, endpointSync(endpoint))))
}
// The tag may load later than this.
if (document.readyState === 'complete' || !Array.isArray(window.reshelf ?? [])) start()
else addEventListener('load', start)
