import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../src-main/contract/contract.ts'
import { cleanLine, cleanProse } from '../../src-main/domain/text.ts'
import { roughText } from '../support/rough-text.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
}
type Schema = {
  readonly def: Definition
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown }
}

/** The free texts of a schema, by their path. */
function textsOf(schema: Schema, path: string): [string, Schema][] {
  const { def } = schema
  if (def.type === 'string') {
    // A free text takes any word; a date, a key or a path of pages does not.
    return schema.safeParse('Palabra').success ? [[path, schema]] : []
  }
  const inner = [def.element, def.innerType, def.valueType, ...(def.options ?? [])].filter(
    (one) => one !== undefined,
  )
  return [
    ...Object.entries(def.shape ?? {}).flatMap(([name, part]) => textsOf(part, `${path}.${name}`)),
    ...inner.flatMap((part) => textsOf(part, path)),
  ]
}

const texts = Object.entries(contract).flatMap(([area, verbs]) =>
  Object.entries(verbs).flatMap(([verb, procedure]) => {
    const { inputSchema } = (procedure as unknown as { '~orpc': { inputSchema?: Schema } })['~orpc']
    return inputSchema ? textsOf(inputSchema, `${area}.${verb}`) : []
  }),
)
/** A path of the file system is taken as it is. */
const written = texts.filter(([path]) => path !== 'app.openFile.path')

describe('every text that the contract takes', () => {
  it('is known to this test', () => {
    const paths = written.map(([path]) => path)
    expect(paths.length).toBeGreaterThan(30)
    for (const path of [
      'agenda.add.title',
      'minutes.saveItem.minutes',
      'agreement.draft.agreement.responsibles.name',
    ])
      expect(paths).toContain(path)
  })

  it.each(written)('%s is refused or kept clean', (_, schema) => {
    fc.assert(
      fc.property(roughText, (text) => {
        const { success, data } = schema.safeParse(text)
        if (!success) return
        const line = cleanLine(text)
        expect([line, cleanProse(text), line.toUpperCase(), line.toLocaleLowerCase('es-MX')]).toContain(data)
        expect(schema.safeParse(data)).toEqual({ success: true, data })
      }),
      { numRuns: 40 },
    )
  })
})

describe('what is kept can be read again', () => {
  let body: SmallBody
  beforeEach(async () => {
    body = await openSmallBody()
  })
  afterEach(() => body.close())

  it('titles, minutes, agreements, guests and names, however rough they came', async () => {
    const sessionId = await body.create()
    const { agenda } = await body.get(sessionId)
    const itemId = agenda[3]!.id
    await fc.assert(
      fc.asyncProperty(roughText, async (text) => {
        const title = `Punto ${text}`
        await body.client.agenda.update({ itemId, title, presenter: text })
        await body.client.minutes.saveItem({ itemId, minutes: text })
        await body.client.session.saveGuest({
          id: null,
          sessionId,
          name: title,
          organization: text,
          position: 0,
        })
        const { agreementId } = await body.client.agreement.draft({
          agendaItemId: itemId,
          agreement: {
            text,
            responsibles: [{ seatId: null, name: title }],
            dueDate: null,
            hasNoDeadline: true,
          },
        })
        const read = await body.get(sessionId)
        const item = read.agenda.find(({ id }) => id === itemId)!
        expect(item).toMatchObject({
          title: cleanLine(title),
          presenter: cleanLine(text),
          minutes: cleanProse(text),
        })
        const agreement = read.agreements.find(({ id }) => id === agreementId)!
        expect(agreement.text).toBe(cleanProse(text))
        expect(agreement.responsibles[0]!.name).toBe(cleanLine(title))
        expect(read.guests.at(-1)!.name).toBe(cleanLine(title))
      }),
      { numRuns: 25 },
    )
  })

  it('a minutes text of 200,000 characters is kept whole, and each change of it is logged small', async () => {
    const sessionId = await body.create()
    const itemId = (await body.get(sessionId)).agenda[3]!.id
    const minutes = '[10:31] El ayuntamiento expuso el avance, año con año. 😀\n'
      .repeat(4000)
      .slice(0, 200_000)
    await body.client.minutes.saveItem({ itemId, minutes })
    const longer = `${minutes.slice(0, 100_000)}¡Atención!${minutes.slice(100_000)}`
    await body.client.minutes.saveItem({ itemId, minutes: longer })
    const item = (await body.get(sessionId)).agenda.find(({ id }) => id === itemId)!
    expect(item.minutes.length).toBe(cleanProse(longer).length)
    expect(item.minutes).toBe(cleanProse(longer))
  })

  it('a minutes text over its limit is refused', async () => {
    const sessionId = await body.create()
    const itemId = (await body.get(sessionId)).agenda[3]!.id
    const minutes = 'x'.repeat(1_000_001)
    expect(await body.refusal(() => body.client.minutes.saveItem({ itemId, minutes }))).toEqual({
      code: 'input.invalid',
      params: { field: 'minutes', reason: 'tooLong', limit: 1_000_000 },
    })
  })
})
