import { describe, expect, test } from 'vitest'
import { contract } from '../../src-main/contract/contract.ts'
import { fieldName, fieldNames, tableName } from '../../src-main/locale/failure-fields.ts'

type Def = {
  readonly type: string
  readonly shape?: Record<string, Schema>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
  readonly valueType?: Schema
}
type Schema = { readonly def: Def }

function fieldsOf(schema: Schema): string[] {
  const { shape, element, innerType, options, valueType } = schema.def
  const inner = [element, innerType, valueType, ...(options ?? [])].filter((part) => part !== undefined)
  return [
    ...Object.entries(shape ?? {}).flatMap(([name, part]) => [name, ...fieldsOf(part)]),
    ...inner.flatMap(fieldsOf),
  ]
}

/** Every name a caller can send to the contract. */
function contractFields(router: object): string[] {
  return Object.values(router).flatMap((entry: object) => {
    if (!('~orpc' in entry)) return contractFields(entry)
    const { inputSchema } = entry['~orpc'] as { readonly inputSchema?: Schema }
    return inputSchema ? fieldsOf(inputSchema) : []
  })
}

describe('names of fields', () => {
  const fields = [...new Set(contractFields(contract))].sort()

  test('the contract has fields to name', () => expect(fields.length).toBeGreaterThan(60))
  test.each(fields)('%s is named', (field) => expect(fieldNames).toHaveProperty(field))

  test.each([
    ['session.place', 'el lugar'],
    ['responsibles.0.name', 'el nombre'],
    ['rules.notice.ordinary.amount', 'la cantidad'],
    ['rules.notice.ordinary', 'la anticipación de la convocatoria'],
    ['constructor', 'uno de los datos'],
    ['', 'uno de los datos'],
  ])('%s is «%s»', (path, name) => expect(fieldName(path)).toBe(name))
})

describe('names of tables', () => {
  test.each([
    ['agendaItem', 'el punto del orden del día'],
    ['agenda_item', 'el punto del orden del día'],
    ['minutes', 'el acta'],
    ['toString', 'el registro'],
  ])('%s is «%s»', (table, name) => expect(tableName(table)).toBe(name))
})
