import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { IssuedFacts, IssuedRow } from '../../src-main/contract/views.ts'

const { facts } = vi.hoisted(() => ({ facts: vi.fn<() => Promise<IssuedFacts>>() }))
vi.mock('../../src-renderer/api/client.ts', () => ({ api: { document: { facts } } }))
const { useIssuedFacts } = await import('../../src-renderer/composables/documents/issued-facts.ts')

const scope = effectScope()
afterEach(() => scope.stop())
const settled = () => new Promise((resolve) => setTimeout(resolve))
const changed = { signatures: null, hasChanged: true } satisfies IssuedFacts

it('what was known of a paper stays while it is asked again, and what cannot be read is said', async () => {
  const version = shallowRef(1)
  const rows = [{ id: 'acta' }, { id: 'call' }] as unknown as IssuedRow[]
  facts.mockResolvedValue({ ...changed, hasChanged: false })
  const known = scope.run(() =>
    useIssuedFacts(
      () => rows,
      () => version.value,
    ),
  )!
  await settled()
  expect([...known.values()]).toEqual([1, 2].map(() => ({ ...changed, hasChanged: false })))

  let answer: (found: IssuedFacts) => void = () => undefined
  facts.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  facts.mockRejectedValueOnce(new Error('unreadable'))
  version.value = 2
  await nextTick()
  expect(known.get('acta')).toEqual({ ...changed, hasChanged: false })
  answer(changed)
  await settled()
  expect(known.get('acta')).toEqual(changed)
  expect(known.get('call')).toBe(null)
})
