import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, type App } from '../../src-main/app/create-app.ts'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import { BodyDraft } from '../../src-main/domain/body.ts'
import type { BodyId, SeatId, SessionId } from '../../src-main/domain/ids.ts'
import { SessionDraft } from '../../src-main/domain/session.ts'
import { Instant, LocalDate } from '../../src-main/domain/time.ts'
import { nextSession } from '../../src-renderer/composables/home-next.ts'
import { progressCard } from '../../src-renderer/composables/home-progress.ts'
import { quorumCard } from '../../src-renderer/composables/home-quorum.ts'
import { exerciseRoute, sessionRoute } from '../../src-renderer/composables/home-route.ts'
import { taskRows } from '../../src-renderer/composables/home-tasks.ts'
import { browserHost } from '../../src-main/hosts/browser/browser-host.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { sampleBody } from '../support/sample-body.ts'
import { sampleDossier } from '../support/sample-dossier.ts'

/*
 *  October 2026    Mo 5 · We 7 limit · Th 8 … We 14 counted · Th 15 session; Mo 12 works under the law of 28.
 */
let now = '2026-10-05T15:00:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'inicio-'))
let app: App
let bodyId: BodyId
let sessionId: SessionId
let seats: SeatId[]

beforeAll(async () => {
  app = createApp({
    environment: { ...systemEnvironment, now: () => Instant.parse(now) },
    host: browserHost,
    dataFolder: folder,
    rendererFolder: folder,
    printer: paperPrinter,
  })
  const { id: _id, ...draft } = sampleBody
  const [preset] = await app.client.body.rulePresets()
  const created = await app.client.body.create({
    body: BodyDraft.parse(draft),
    from: LocalDate.parse('2026-01-01'),
    letterhead: { name: 'Ayuntamiento', lines: '', logoId: null },
    sectors: ['Gobierno municipal', 'Sociedad civil'],
    rules: preset!.rules,
  })
  bodyId = created.bodyId
  const file = await app.client.body.get({ bodyId })
  seats = []
  for (let number = 1; number <= 4; number += 1) {
    const reply = await app.client.seat.save({
      id: null,
      bodyId,
      sectorId: file.roster.sectors[number % 2]!.id,
      number,
      name: `Asiento ${number}`,
      role: number === 1 ? 'chair' : 'member',
      hasVoice: true,
      hasVote: true,
      validFrom: LocalDate.parse('2026-01-01'),
      validTo: null,
    })
    seats.push(reply.seatId)
  }
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const home = () => app.client.home.get({ bodyId })
const at = (moment: string) => {
  now = moment
}
async function panel() {
  const view = await home()
  return nextSession(view.next!, view.today)
}

describe('the home page of a body', () => {
  it('without a session says so first of all', async () => {
    const { rows } = taskRows(await home())
    expect(rows[0]).toMatchObject({
      title: 'Programar la siguiente sesión',
      isUrgent: true,
      to: '/sesiones?nueva=1',
    })
    expect(rows[1]!.title).toBe('Designar titular de Asiento 2')
  })

  it('counts the working days left to notify and marks them on the strip', async () => {
    const reply = await app.client.session.create({
      bodyId,
      session: SessionDraft.parse({
        kind: 'ordinary',
        date: '2026-10-15',
        time: '10:00',
        place: 'Sala de Cabildo',
        modality: 'inPerson',
        isPublic: true,
        callNote: '',
      }),
    })
    sessionId = reply.sessionId
    const said = await panel()
    expect(said).toMatchObject({
      eyebrow: 'Próxima sesión · STM-VA/ORD/01/2026',
      title: 'Primera Sesión Ordinaria',
      when: 'Jueves 15 de octubre, 10:00 horas · Sala de Cabildo',
      figureDetail: 'para notificar; límite: miércoles 7',
      isUrgent: true,
    })
    expect(said.figure.replace('\u00a0', ' ')).toBe('2 días hábiles')
    expect(said.days.map(({ kind }) => kind)).toEqual([
      'plain',
      'plain',
      'plain',
      'counted',
      'counted',
      'off',
      'off',
      'counted',
      'counted',
      'counted',
      'session',
    ])
    expect(said.days.findIndex(({ isLimit }) => isLimit)).toBe(2)
  })

  it('says that today is the last day, and then that it is late', async () => {
    at('2026-10-07T15:00:00.000Z')
    expect(await panel()).toMatchObject({ figure: 'Hoy', figureDetail: 'es el último día para notificar' })
    at('2026-10-09T15:00:00.000Z')
    const late = await panel()
    expect(late.figure).toBe('Fuera de plazo')
    expect(late.figureDetail.replaceAll('\u00a0', ' ')).toBe('quedan 3 días hábiles de 5 días hábiles')
  })

  it('once notified counts to the session and asks who will come', async () => {
    at('2026-10-07T16:00:00.000Z')
    await app.client.session.convene({ sessionId, calledAt: null })
    await app.client.session.saveReceipt({
      sessionId,
      seatId: seats[0]!,
      receivedAt: Instant.parse(now),
      willAttend: 'yes',
    })
    await app.client.session.saveReceipt({
      sessionId,
      seatId: seats[1]!,
      receivedAt: Instant.parse(now),
      willAttend: 'unknown',
    })
    at('2026-10-09T15:00:00.000Z')
    expect(await panel()).toMatchObject({
      figure: 'En 6 días',
      figureDetail: 'convocada el 7 oct',
      isUrgent: false,
    })
    const view = await home()
    expect(quorumCard(view.next!)).toMatchObject({
      figure: 1,
      seats: 4,
      requiredSeats: 3,
      pending: '1 por confirmar y 2 sin respuesta',
      segments: [
        { count: 1, tone: 'present' },
        { count: 1, tone: 'pending' },
      ],
    })
    expect(sessionRoute(view.next!, view.today)).toMatchObject({ done: 2 })
    expect(sessionRoute(view.next!, view.today).steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'current',
      'ahead',
      'ahead',
      'ahead',
    ])
  })
})

it('R13: a session with enough seats whose quorum lacks a condition says which, not how many seats', () => {
  const condition = { kind: 'presiding' } as const
  const session = { ...sampleDossier.session, status: 'open' as const, closedAt: null }
  const attendance = sampleDossier.attendance.filter(({ seatId }) => seatId !== session.presidingSeatId)
  const rules = { ...sampleDossier.rules, quorum: { kind: 'any' as const }, quorumConditions: [condition] }
  const said = nextSession({ ...sampleDossier, session, attendance, rules }, session.date)
  expect(said).toMatchObject({
    figureDetail: 'presentes; falta quien preside o su suplente',
    isUrgent: true,
  })
})

it('the route of the exercise shows six steps around the next one, and since when it is late', async () => {
  await app.client.route.usePreset({ bodyId, preset: 'exercise' })
  const { steps } = await app.client.route.get({ bodyId })
  const today = LocalDate.parse('2026-10-05')
  const walked = steps.map((step, index) => ({
    ...step,
    state: index < 6 ? ('done' as const) : step.state,
    dueOn: index === 6 ? LocalDate.parse('2026-10-01') : null,
  }))
  const shown = exerciseRoute(walked, today)
  expect(shown.where).toBe('Paso 7 de 10')
  expect(shown.steps.map(({ number, state }) => [number, state])).toEqual([
    [5, 'done'],
    [6, 'done'],
    [7, 'current'],
    [8, 'ahead'],
    [9, 'ahead'],
    [10, 'ahead'],
  ])
  expect(shown.steps[2]?.note).toBe('Venció hace 4 días')
  expect((await app.client.home.get({ bodyId })).route).toEqual(steps)
})

it('the progress of the plan stands beside what is expected; without plan, the agreements fulfilled', async () => {
  const view = await app.client.home.get({ bodyId })
  expect(progressCard(view)).toMatchObject({ title: 'Acuerdos cumplidos' })
  const [start, end] = [LocalDate.parse('2026-09-01'), LocalDate.parse('2027-02-28')]
  const { planId } = await app.client.plan.create({ bodyId, name: 'PAM', start, end })
  const { plan, fulfilment } = await app.client.home.get({ bodyId })
  expect(progressCard({ plan, fulfilment })).toMatchObject({
    title: 'Avance del plan',
    detail: 'Todavía sin compromisos',
    to: `/plan/${planId}/compromisos`,
  })
  const told = { ...plan!, progress: 16, expected: 19, light: 'green' } as const
  expect(progressCard({ plan: told, fulfilment })).toMatchObject({
    percent: 16,
    expected: 19,
    detail: 'Esperado a hoy: 19 % · en tiempo',
  })
})
