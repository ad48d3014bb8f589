import { expect, test, vi } from 'vitest'
import { finish, finishIdly, type Steps } from './steps'

function* counting(to: number, onStep: () => void = () => {}): Steps<number> {
  for (let at = 0; at < to; at++) {
    onStep()
    yield
  }
  return to
}

/** Runs what was put off, piece by piece, and says how many there were. */
function runAll(put: (() => void)[]): number {
  let pieces = 0
  for (let work = put.shift(); work; work = put.shift()) {
    pieces++
    work()
  }
  return pieces
}

test('all at once', () => {
  expect(finish(counting(5))).toBe(5)
})

test('in pieces of some milliseconds, and what follows in one of its own', () => {
  let time = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => time)
  const put: (() => void)[] = []
  const made: number[] = []
  // Each step takes 3 ms: three fit into a piece of 8.
  finishIdly(counting(9, () => (time += 3)), { pause: (work) => put.push(work), isCancelled: () => false, then: (value) => made.push(value) })
  expect(time).toBe(9)
  expect(runAll(put)).toBe(4)
  expect([time, made]).toEqual([27, [9]])
  clock.mockRestore()
})

test('cancelled, it neither goes on nor hands on what it made', () => {
  for (const cancelAt of [1, 4]) {
    let steps = 0
    const put: (() => void)[] = []
    const made: number[] = []
    let time = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 10))
    finishIdly(counting(3, () => steps++), { pause: (work) => put.push(work), isCancelled: () => steps >= Math.min(cancelAt, 3), then: (value) => made.push(value) })
    runAll(put)
    expect([steps, made]).toEqual([Math.min(cancelAt, 3), []])
    clock.mockRestore()
  }
})
