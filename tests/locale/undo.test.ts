import { expect, it } from 'vitest'
import { undoneCommands, undoneWords } from '../../src-main/locale/ui-undo.ts'
import { undoable } from '../../src-main/usecases/history.ts'

it('every press that can be taken back says in words what it was', () => {
  expect([...undoneCommands].sort()).toEqual([...undoable].sort())
  expect(undoneWords('motion.castVote', 'Contraloría Municipal')).toBe(
    'Se deshizo el voto: Contraloría Municipal',
  )
  expect(undoneWords('agenda.setStatus', 'Convenio')).toBe('Se deshizo el cambio de estado de «Convenio»')
  for (const command of undoneCommands) expect(undoneWords(command, '')).not.toMatch(/undefined|«»|: $/)
})
