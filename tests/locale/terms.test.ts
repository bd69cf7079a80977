import { describe, expect, test } from 'vitest'
import { agendaPresets } from '../../src-main/domain/agenda.ts'
import { sessionKinds } from '../../src-main/domain/rules.ts'
import { requiredLine } from '../../src-main/domain/text.ts'
import {
  itemTitleFor,
  majorityName,
  minutesApprovalTitle,
  noticeAmount,
  quorumName,
  sessionTitle,
  terms,
} from '../../src-main/locale/terms.ts'

const said = (text: string) => text.replaceAll('\u00a0', ' ')

describe('titles of sessions', () => {
  test.each([
    ['ordinary', 2, 'Segunda Sesión Ordinaria'],
    ['extraordinary', 21, 'Vigésima Primera Sesión Extraordinaria'],
    ['installation', 1, 'Sesión de Instalación'],
    ['installation', 2, 'Segunda Sesión de Instalación'],
    ['operativeGroup', 1, 'Primera Reunión del Grupo Operativo'],
    ['dialogueTable', 3, 'Tercera Mesa de Diálogo'],
    ['draftingTable', 1, 'Primera Mesa de Redacción'],
    ['ordinary', 200, 'Sesión Ordinaria número 200'],
  ] as const)('%s %d is %s', (kind, number, title) => expect(said(sessionTitle(kind, number))).toBe(title))
})

test('every item of every preset begins with a title the domain accepts', () => {
  for (const kind of sessionKinds)
    for (const item of agendaPresets[kind])
      expect(requiredLine(300).parse(itemTitleFor(item, kind))).toBe(itemTitleFor(item, kind))
  expect(minutesApprovalTitle(sessionTitle('ordinary', 1))).toBe(
    'Lectura y aprobación del acta de la Primera Sesión Ordinaria',
  )
})

test('rules are said in words', () => {
  expect(quorumName({ kind: 'strictMajority' })).toBe('mitad más uno')
  expect(quorumName({ kind: 'fraction', p: 2, q: 3 })).toBe('las dos terceras partes')
  expect(quorumName({ kind: 'fraction', p: 4, q: 7 })).toBe('4/7')
  expect(quorumName({ kind: 'fixed', seats: 1 })).toBe('1 lugar')
  expect(quorumName({ kind: 'any' })).toBe('quienes asistan')
  expect(majorityName({ kind: 'simple', base: 'cast' })).toBe('Mayoría simple de votos emitidos')
  expect(majorityName({ kind: 'qualified', p: 3, q: 4, base: 'members' })).toBe(
    'Mayoría calificada: las tres cuartas partes de integrantes',
  )
  expect(said(noticeAmount(1, 'businessDays'))).toBe('1 día hábil')
  expect(said(noticeAmount(48, 'hours'))).toBe('48 horas')
})

test('no label is empty and none is repeated inside its set', () => {
  for (const [name, set] of Object.entries(terms)) {
    if (typeof set === 'string') continue
    const labels = Object.values(set)
    expect(
      labels.every((label) => label.trim() !== ''),
      name,
    ).toBe(true)
    expect(new Set(labels).size, name).toBe(labels.length)
  }
})
