import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../../src-main/domain/ids.ts'
import { phrasesFor } from '../../../src-renderer/composables/session/phrases.ts'
import { at, openSmallBody, type SmallBody } from '../../support/small-body.ts'
import { draftUnder } from '../../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened(1, 2, 3, 6)
})
afterEach(() => body.close())

async function phrases(kind = 'topic', speaker = '') {
  const itemId = await body.start(sessionId, kind)
  const dossier = await body.get(sessionId)
  const item = dossier.agenda.find(({ id }) => id === itemId)!
  return phrasesFor(dossier, item, speaker, at('10:41'))
}
const textOf = (all: Awaited<ReturnType<typeof phrases>>, label: string) =>
  all.find((one) => one.label === label)?.markdown

describe('the formulas of the program', () => {
  it('come with the hour, the count and the quorum', async () => {
    const [, quorum] = await phrases('rollCall')
    expect(quorum?.markdown).toBe(
      'Con 3 de 5 asientos presentes, de los que se requieren 3, se declara que hay quórum y queda legalmente instalada la sesión a las 10:41 horas.',
    )
  })

  it('name who speaks with its article, at the beginning and inside', async () => {
    const all = await phrases('topic', 'Comité vecinal')
    expect(textOf(all, 'Voto particular')).toMatch(/^El \*\*Comité vecinal\*\* anuncia/)
    expect(textOf(all, 'Se retira')).toBe('A las 10:41 horas se retira el **Comité vecinal**.')
    expect(textOf(await phrases('topic'), 'Se retira')).toBe(
      'A las 10:41 horas se retira la **persona que interviene**.',
    )
  })

  it('put to the vote the agreement of the item, or else its title', async () => {
    expect((await phrases())[0]?.markdown).toBe('Se somete a votación nominal: «Asunto por tratar»')
    await draftUnder(body, await body.start(sessionId), 'Publicar el plan.')
    expect((await phrases())[0]?.markdown).toBe('Se somete a votación nominal: Publicar el plan.')
  })
})

describe('the formulas of the body', () => {
  const own = [
    {
      label: 'Lectura',
      text: '{preside} pide a {secretaria} dar lectura a {punto}.',
      itemKinds: ['topic' as const],
    },
    { label: 'Siempre', text: 'Siendo las {hora}.', itemKinds: [] },
  ]

  it('take the place of those of the program, until they are none', async () => {
    await body.client.body.saveSnippets({ bodyId: body.bodyId, snippets: own })
    expect((await phrases()).map(({ label }) => label)).toEqual(['Lectura', 'Siempre'])
    expect((await phrases('general')).map(({ label }) => label)).toEqual(['Siempre', 'Lectura'])
    expect((await phrases())[0]?.markdown).toBe('Lugar 1 pide a Lugar 6 dar lectura a «Asunto por tratar».')
    await body.client.body.saveSnippets({ bodyId: body.bodyId, snippets: [] })
    expect((await phrases())[0]?.label).toBe('A votación')
  })

  it('are saved whole and in order, or not at all', async () => {
    const save = (snippets: typeof own) => body.client.body.saveSnippets({ bodyId: body.bodyId, snippets })
    await save(own)
    await save([...own].reverse())
    const labels = async () =>
      (await body.client.body.get({ bodyId: body.bodyId })).snippets.map(({ label }) => label)
    expect(await labels()).toEqual(['Siempre', 'Lectura'])
    const reason = await body.refusal(() => save([own[0]!, { ...own[1]!, text: 'El {mes}.' }]))
    expect(reason).toMatchObject({
      code: 'snippet.unknownField',
      params: { snippet: 'Siempre', field: '{mes}', before: 'El' },
    })
    expect(await labels()).toEqual(['Siempre', 'Lectura'])
  })
})
