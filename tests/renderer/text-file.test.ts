import { expect, it } from 'vitest'
import { readTreeText } from '../../src-main/domain/tree-reading.ts'
import { decodedText } from '../../src-renderer/composables/trees/text-file.ts'

const table = 'id;padre;lado;texto\nP;;;Sequía y tubería añosa\n'

it.each([
  ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`, 'utf8')],
  ['Latin-1, as older spreadsheets', Buffer.from(table, 'latin1')],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
])('a table in %s keeps its accents', (_, bytes) => {
  const reading = readTreeText(decodedText(bytes))
  expect('read' in reading && reading.read.map(({ text }) => text)).toEqual(['Sequía y tubería añosa'])
})

it('a file that calls itself a table and is none says why; pasted, it is a list', () => {
  const list = 'Fugas\n  Asbesto'
  const file = readTreeText(list, { isTable: true })
  expect('failure' in file && file.failure.code).toBe('tree.columns')
  expect('read' in readTreeText(list)).toBe(true)
})
