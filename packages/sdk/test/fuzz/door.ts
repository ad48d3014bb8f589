export { seededRandom } from './damage'
export { outsideInputs } from './outsideInputs'
export { runInputs } from './runInputs'
