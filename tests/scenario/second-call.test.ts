import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalDate, LocalTime } from '../../src-main/domain/time.ts'
import { quorumAt } from '../../src-main/domain/room.ts'
import { postOf } from '../support/council.ts'
import { type Play, play, roomAt } from '../support/council-play.ts'
import type { Step } from '../support/council-script.ts'
import { calledAgain, notHeldSession, sameDaySecondCall } from '../support/council-second-call.ts'
import { refusalOf } from '../support/rpc-over.ts'
import { at } from '../support/small-body.ts'
import { councilAfterFirst } from './held-session.ts'
import { count, escaped, hour, readActa } from './read-acta.ts'

let held: Awaited<ReturnType<typeof councilAfterFirst>>
beforeAll(async () => {
  held = await councilAfterFirst()
}, 60_000)
afterAll(() => held.own.close())

const open = ({ sessionId }: Play) => held.client.session.open({ sessionId, presidingSeatId: null, at: null })

describe('a council of 43 seats held on the second call of its day (R15)', () => {
  let session: Play

  it('does not open on the first, for want of six seats', async () => {
    session = await held.call('2026-10-01', '2026-10-15', ['Programa anual de trabajo'])
    const before = sameDaySecondCall.findIndex(({ does }) => does === 'opens')
    await play(session, sameDaySecondCall.slice(0, before))
    for (const time of ['10:05', '10:29']) {
      session.set(at(time))
      expect(await refusalOf(open(session))).toEqual({
        code: 'session.noQuorum',
        params: { present: 16, required: 22, seats: 43 },
      })
    }
  })

  it('opens on the second with its own quorum, which holds to the end', async () => {
    const first = sameDaySecondCall.findIndex(({ does }) => does === 'opens')
    const expectQuorum = async (step: Step, index: number) => {
      const room = roomAt(sameDaySecondCall.slice(0, index + 1), step.at)
      const isReached = room.size >= 15
      expect(quorumAt(await held.dossierOf(session)), step.at).toMatchObject({
        present: room.size,
        required: 15,
        isReached,
      })
    }
    await play(session, sameDaySecondCall, expectQuorum, first)
    const { session: record, statements, motions } = await held.dossierOf(session)
    expect(record).toMatchObject({ status: 'closed', call: 'second', openedAt: at('10:32') })
    expect(
      statements.map(({ at: time, occasion, call, present }) => [time, occasion, call, present]),
    ).toEqual([
      [at('10:15'), 'notReached', 'first', 16],
      [at('10:32'), 'declared', 'second', 16],
      [expect.any(String), 'vote', 'second', 16],
      [at('10:41'), 'lost', 'second', 14],
      [at('10:45'), 'restored', 'second', 15],
      [expect.any(String), 'vote', 'second', 15],
    ])
    expect(motions.map(({ result }) => result)).toEqual(['majority', 'majority'])
  })

  it('says in its acta both calls, what there was on each, and what followed', async () => {
    const acta = await readActa(held.own, session.sessionId)
    const roll = acta.under('Lista de asistencia y declaratoria de quórum')
    roll.next('Declaratoria de quórum')
    for (const fact of ['\\b10:00\\b', '[Ss]egunda convocatoria', hour('10:32')]) roll.somewhere(fact)
    for (const figure of [43, 16, 15]) roll.somewhere(count(figure))
    roll.next(`${hour('10:41')}[^•]*${escaped(postOf(32))}[^•]*quórum`)
    roll.next(`${hour('10:45')}[^•]*${escaped(postOf(22))}[^•]*suplen[^•]*quórum`)
    expect(roll.missing).toEqual([])
  })
})

describe('a council of 43 seats that could not be held and was called again (R15)', () => {
  let first: Play
  let again: Play

  it('is called under the rules of its date: another day, within a window of business days', async () => {
    const { rules } = await held.client.body.get({ bodyId: held.council.bodyId })
    const { id: _id, bodyId, ...former } = rules.at(-1)!
    const secondCall = { kind: 'window' as const, from: 2, to: 10 }
    const validFrom = '2026-11-01' as LocalDate
    held.own.environment.set(at('09:00', '2026-10-20'))
    await held.client.body.saveRules({ bodyId, rules: { ...former, validFrom, secondCall } })
    first = await held.call('2026-11-03', '2026-11-19', ['Programa anual de trabajo'])
    expect((await held.dossierOf(first)).rules.secondCall).toEqual(secondCall)
  })

  it('is declared not held after its tolerance, not before', async () => {
    await play(first, notHeldSession)
    const { sessionId } = first
    const declare = () => held.client.session.declareNotHeld({ sessionId, at: null })
    first.set(at('10:10', first.date))
    expect(await refusalOf(declare())).toMatchObject({ code: 'session.withinTolerance' })
    first.set(at('10:20', first.date))
    expect((await refusalOf(open(first))).params).toEqual({ present: 9, required: 22, seats: 43 })
    await declare()
    const { session, statements } = await held.dossierOf(first)
    expect(session.status).toBe('notHeld')
    expect(statements).toMatchObject([{ occasion: 'notReached', present: 9, required: 22, seats: 43 }])
  })

  it('is called again within the window, with the same number, and held with a third of its seats', async () => {
    const place = 'Sala de Cabildo'
    const time = '10:00' as LocalTime
    const { sessionId } = first
    const call = async (date: string) => {
      const next = { sessionId, date: date as LocalDate, time, place }
      const { sessionId: id } = await held.client.session.reconvene(next)
      return id
    }
    const id = await call('2026-11-26')
    held.own.environment.set(at('11:00', '2026-11-19'))
    await held.client.session.convene({ sessionId: id, calledAt: null })
    again = held.playOf(id, '2026-11-26')
    await play(again, calledAgain)
    const dossier = await held.dossierOf(again)
    const former = await held.dossierOf(first)
    expect(dossier.number).toBe(former.number)
    expect(dossier.key).not.toBe(former.key)
    expect(dossier.session).toMatchObject({ status: 'closed', call: 'second', attempt: 2 })
    expect(dossier.statements[0]).toMatchObject({ occasion: 'declared', present: 15, required: 15 })
    expect(dossier.firstCall).toMatchObject({ key: former.key, statement: { present: 9 } })
  })

  it('cites in its acta the day it could not be held', async () => {
    const acta = await readActa(held.own, again.sessionId)
    const roll = acta.under('Lista de asistencia y declaratoria de quórum')
    for (const figure of [43, 15]) roll.somewhere(count(figure))
    roll.somewhere(hour('10:05'))
    // Of the day that could not be: the key of its session, and the seats that came.
    const opening = acta.under(null)
    opening.somewhere(escaped((await held.dossierOf(first)).key))
    opening.somewhere(count(9))
    expect([...roll.missing, ...opening.missing]).toEqual([])
  })
})
