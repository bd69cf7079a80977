import { expect, test } from 'vitest'
import type { RuleSetDraft } from '../../src-main/domain/rules.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { livePage } from './pages/live-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { beginJourney, useBrowser } from './support/journey.ts'
import { begin, makeTableOfSix, openSession } from './support/table-of-six.ts'

useBrowser()

const matters = [{ name: 'Reformas', majority: { kind: 'qualified', p: 2, q: 3, base: 'present' } }] as const
const rules: Partial<RuleSetDraft> = { admitsUrgent: true, matters: [...matters] }

/** A session with its six votes in the room, over its topic. */
async function inVote(kind: 'ordinary' | 'extraordinary' = 'ordinary') {
  const journey = await beginJourney()
  const { page, client } = journey
  const table = await makeTableOfSix(client, rules)
  const sessionId = await openSession(client, table, undefined, kind)
  const dossier = () => client.session.get({ sessionId })
  const live = livePage(page)
  return {
    ...journey,
    table,
    sessionId,
    dossier,
    live,
    last: async () => (await dossier()).motions.at(-1)!,
    enter: async () => {
      await journey.open(`/sesiones/${sessionId}/desarrollo`)
      await live.text.waitFor()
    },
    /** M, a few letters of what is wanted, and Entrar. */
    async menu(letters: string) {
      await live.key('m')
      await page.getByRole('combobox', { name: 'Más de la votación' }).waitFor()
      await page.keyboard.type(letters)
      await live.key('Enter')
    },
    title: (words: string) => live.people.getByRole('heading', { name: words, exact: true }).waitFor(),
    needs: (words: string) => live.people.getByText(words, { exact: true }).waitFor(),
  }
}

async function overTopic() {
  const vote = await inVote()
  await begin(vote.client, vote.sessionId)
  await vote.enter()
  return vote
}

test('R19: a nominal vote tied by the keys, decided apart by who presides', async () => {
  const { live, last, needs } = await overTopic()
  await live.key('F8')
  await live.result('Votación en curso')
  await needs('Mayoría simple: 4 de 6')
  await live.keys('fffccc')
  await live.result('Empate: voto de calidad')
  await live.result('Decide Presidencia Municipal')
  await live.key('Control+Enter')
  expect((await last()).status).toBe('open')
  await live.keys('f')
  await live.result('Se aprueba')
  await live.key('Control+Enter')
  await live.result('Aprobado por voto de calidad')
  expect(await last()).toMatchObject({
    tally: { inFavour: 3, against: 3, abstention: 0, excused: 0 },
    result: 'majority',
    castingVote: 'inFavour',
  })
})

test('a consensus with one objection is not saved: it goes to a nominal vote', async () => {
  const { live, menu, title, last, dossier } = await overTopic()
  await live.key('F8')
  await live.result('Votación en curso')
  await menu('consenso')
  await title('Consulta por consenso')
  await live.result('Se aprueba por consenso')
  await live.keys('qc')
  await live.result('No hay consenso')
  await live.result('Se opone OSC de transparencia; pase a votación nominal')
  await live.key('Control+Enter')
  expect((await last()).status).toBe('open')
  await menu('nominal')
  await title('Votación nominal')
  await expect.poll(async () => (await dossier()).ballots).toEqual([])
  await live.keys('fffcff')
  await live.result('Se aprueba por mayoría')
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  expect(await last()).toMatchObject({ method: 'nominal', tally: { inFavour: 5, against: 1 } })
})

test('by consensus who abstains and who is excused are noted, with the reason', async () => {
  const { page, live, menu, title, last, dossier } = await overTopic()
  await live.key('F8')
  await live.result('Votación en curso')
  await menu('consenso')
  await title('Consulta por consenso')
  await live.keys('2a3x')
  await live.result('Nadie se opone; 1 abstención y 1 excusa')
  await menu('motivo')
  await page.getByRole('textbox', { name: 'Motivo de la excusa de Tesorería Municipal' }).waitFor()
  await page.keyboard.type('Es parte del convenio')
  await live.key('Enter')
  await expect
    .poll(async () => (await dossier()).ballots.map(({ reason }) => reason))
    .toContain('Es parte del convenio')
  await live.key('Control+Enter')
  await live.result('Aprobado por consenso')
  expect(await last()).toMatchObject({
    result: 'consensus',
    tally: { inFavour: 4, against: 0, abstention: 1, excused: 1 },
  })
})

test('a secret vote keeps totals, which the room does not see before they are saved', async () => {
  const { page, context, origin, sessionId, live, menu, title, last } = await overTopic()
  await live.key('F8')
  await live.result('Votación en curso')
  await live.keys('fc')
  await menu('secreta')
  await title('Votación secreta')
  const room = await context.newPage()
  await room.goto(`${origin}/proyeccion/${sessionId}`)
  await room.getByText('el cómputo se da a conocer al final').waitFor()
  await page.bringToFront()
  await live.keys('4c2')
  await live.key('Enter')
  await live.result('Se aprueba por mayoría')
  expect(await room.getByText('a favor').count()).toBe(0)
  await expect.poll(async () => (await last()).tally?.against).toBe(2)
  await live.saved().waitFor()
  await live.keys('c9')
  await live.key('Enter')
  await live.alert('Se contaron 13 votos y hay 6 presentes con voto.')
  await live.keys('c2')
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  await room.getByText('Aprobado por mayoría').waitFor()
  await room.getByText('a favor').waitFor()
  expect(await last()).toMatchObject({ method: 'secret', tally: { inFavour: 4, against: 2 } })
})

test('the matter, who moves it and the text change while the vote is open', async () => {
  const { page, client, sessionId, live, enter, menu, needs, last, dossier } = await inVote()
  const agendaItemId = await begin(client, sessionId)
  const agreement = { text: 'Se aprueba el programa.', responsibles: [], dueDate: null, hasNoDeadline: true }
  await client.agreement.draft({ agendaItemId, agreement })
  await enter()
  await live.key('F8')
  await live.result('Votación en curso')
  await menu('reformas')
  await needs('Dos terceras partes: 4 de 6')
  await menu('propone')
  await page.getByRole('combobox', { name: 'Quién propone' }).waitFor()
  await page.keyboard.type('contral')
  await live.key('Enter')
  await menu('secunda')
  await page.getByRole('combobox', { name: 'Quién secunda' }).waitFor()
  await page.keyboard.type('acad')
  await live.key('Enter')
  await live.people
    .getByText('Asunto: Reformas · Propone Contraloría Municipal · secunda Sector académico')
    .waitFor()
  await live.keys('ff')
  await menu('texto')
  await page.getByRole('textbox', { name: 'Texto que se vota' }).waitFor()
  await live.key('Control+a')
  await page.keyboard.type('Se aprueba el programa con indicadores.')
  await live.key('Control+Enter')
  await live.people.getByRole('button', { name: /se vota la versión 2/ }).waitFor()
  expect((await dossier()).ballots).toEqual([])
  await live.keys('ffffcc')
  await live.result('Se aprueba por mayoría')
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  expect(await last()).toMatchObject({
    matter: 'Reformas',
    text: 'Se aprueba el programa con indicadores.',
    versions: [{ text: 'Se aprueba el programa.' }],
  })
  expect((await dossier()).agreements[0]).toMatchObject({
    text: 'Se aprueba el programa con indicadores.',
    status: 'inProgress',
  })
})

test('R9: an urgent matter is admitted by vote, and then decided', async () => {
  const { client, sessionId, live, enter, title, last, dossier } = await inVote('extraordinary')
  const added = {
    sessionId,
    kind: 'topic',
    title: 'Contingencia por lluvias',
    presenter: '',
    position: null,
  } as const
  const { itemId } = await client.agenda.add(added)
  await client.agenda.setStatus({ itemId, status: 'inProgress' })
  await enter()
  await live.key('F8')
  await title('Admisión de asunto urgente')
  await live.result('Votación en curso')
  await live.keys('fffffc')
  await live.result('Se admite por mayoría')
  await live.key('Control+Enter')
  await live.result('Admitido por mayoría')
  await live.key('F8')
  await title('Votación nominal')
  await live.result('Votación en curso')
  await live.keys('ffffff')
  await live.result('Se aprueba por unanimidad')
  await live.key('Control+Enter')
  await live.result('Aprobado por unanimidad')
  expect((await dossier()).motions.map(({ purpose }) => purpose)).toEqual(['admission', 'matter'])
  expect((await last()).result).toBe('unanimous')
})

test('R22: a separate vote is annexed to the vote, within its term', async () => {
  const { page, live, dossier } = await overTopic()
  await live.key('F8')
  await live.result('Votación en curso')
  await live.keys('fffffc')
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  await sessionPage(page).part('Acuerdos')
  await press(page, page.getByRole('button', { name: 'Agregar voto particular' }))
  const dialog = page.getByRole('dialog', { name: 'Voto particular' })
  await dialog.getByText('Colegio de profesionistas').first().waitFor()
  await tabTo(page, dialog.getByRole('textbox', { name: /^Razones/ }))
  await page.keyboard.insertText('El cronograma no prevé recursos.')
  await press(page, dialog.getByRole('button', { name: 'Guardar voto' }))
  await page.getByRole('article', { name: 'Voto particular de Colegio de profesionistas' }).waitFor()
  expect((await dossier()).separateVotes).toMatchObject([
    { kind: 'particular', text: 'El cronograma no prevé recursos.' },
  ])
})
