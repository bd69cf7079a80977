import { expect, it } from 'vitest'
import { readClaim } from '../../src-main/domain/paper-check.ts'

it('reads the foot of a page among the rest of its text', () => {
  const claim = { key: 'STM-VA/ACTA/ORD/01/2026', version: 2, fingerprint: '0123456789ab' }
  const foot = `Página 1 de 4 ${claim.key} · versión 2 · huella 0123 4567 89ab Secretariado`
  expect(readClaim(foot)).toEqual(claim)
  expect(readClaim(foot.toUpperCase())).toEqual({ ...claim, key: claim.key })
})

it.each([
  ['one word without end', 'a'],
  ['bars without end', '/1'],
  ['feet without end', 'STM · versión 1 · huella '],
])('a page made to be slow holds nobody up: %s', (_, part) => {
  const began = performance.now()
  expect(readClaim(part.repeat(200_000 / part.length))).toBeNull()
  expect(performance.now() - began).toBeLessThan(1000)
})
