import { expect, it } from 'vitest'
import { oneAtATime } from '../../src-renderer/composables/one-at-a-time.ts'

function waiting() {
  const ends: ((value: number) => void)[] = []
  const ask = oneAtATime(() => new Promise<number>((resolve) => void ends.push(resolve)))
  return { ask, ends }
}
const turn = () => new Promise((resolve) => void setTimeout(resolve))

it('answers those who asked meanwhile with one run, begun after they asked', async () => {
  const { ask, ends } = waiting()
  const first = ask()
  const later = [ask(), ask(), ask()]
  expect(ends).toHaveLength(1)
  ends[0]!(1)
  expect(await first).toBe(1)
  await turn()
  expect(ends).toHaveLength(2)
  ends[1]!(2)
  expect(await Promise.all(later)).toEqual([2, 2, 2])
})

it('begins again once nobody waits', async () => {
  const { ask, ends } = waiting()
  const first = ask()
  ends[0]!(1)
  await first
  const second = ask()
  expect(ends).toHaveLength(2)
  ends[1]!(2)
  expect(await second).toBe(2)
})

it('goes on after one that failed', async () => {
  let runs = 0
  const ask = oneAtATime(async () => {
    runs += 1
    await turn()
    if (runs === 1) throw new Error('no answer')
    return runs
  })
  const first = ask()
  const second = ask()
  await expect(first).rejects.toThrow('no answer')
  expect(await second).toBe(2)
})
