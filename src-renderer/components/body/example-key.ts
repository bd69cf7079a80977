import { cooperationCodes, kindCodes } from '../../../src-main/domain/keys.ts'
import { formatKey } from '../../../src-main/domain/numbering.ts'
import type { PatternName } from '../../../src-main/domain/key-patterns.ts'

const plain = (number: number) => ({ prefix: '', number })

/** A key as that pattern would write it: «STM-VA/ORD/02/2026-07». */
export function exampleKey(
  rules: Readonly<Record<PatternName, string>> & { readonly validFrom: string },
  name: PatternName,
  acronym: string,
): string {
  const year = Number(rules.validFrom.slice(0, 4))
  return formatKey(rules[name], {
    ORGANO: acronym || 'STM',
    DOC: 'ACTA',
    TIPO: name === 'cooperationPattern' ? cooperationCodes.collaboration : kindCodes.ordinary,
    SESION: plain(2),
    AÑO: year || new Date().getFullYear(),
    N: plain(7),
  })
}
