import { expect, it } from 'vitest'
import { readClaim } from '../../src-main/domain/paper-check.ts'
import { timesLonger } from '../support/times-longer.ts'

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
  const read = (length: number) => readClaim(part.repeat(length / part.length))
  expect(read(200_000)).toBeNull()
  const [small, large] = [() => read(20_000), () => read(200_000)]
  expect(timesLonger(small, large)).toBeLessThan(40)
})
