import { expectedSigners } from '../../domain/signers.ts'
import { nonWorkingDays } from '../../domain/calendar.ts'
import type { BodyId, SessionId } from '../../domain/ids.ts'
import { SessionDraft } from '../../domain/session.ts'
import { addDays, instantOf, type LocalDate, type LocalTime } from '../../domain/time.ts'
import { drawTree } from './draw-tree.ts'
import { holdSession, recordReceipts } from './hold-session.ts'
import {
  type At,
  type Client,
  sample,
  type SampleSession,
  type SampleStage,
  type Seats,
  zone,
} from './script.ts'
import { holdOnSecondCall } from './second-call.ts'
import { makeLogFrame } from './make-log-frame.ts'
import { makePlan } from './make-plan.ts'
import { signCooperation } from './sign-cooperation.ts'
import { setUpBody } from './set-up-body.ts'

/** The earliest day on which every session of the sample has been held. */
const earliestToday = '2026-10-05' as LocalDate

/**
 * Acts out the sample: the body is set up, three sessions are held, one of them on second call, two convenios
 * are signed, a tree of problems is drawn, its MIR and a plan of action are made of it, and the next session is
 * drafted.
 */
export async function playSample(stage: SampleStage): Promise<{ bodyId: BodyId; sessionIds: SessionId[] }> {
  const today = stage.today > earliestToday ? stage.today : earliestToday
  const at = (date: string, time: string) =>
    stage.setClock(instantOf(date as LocalDate, time as LocalTime, zone))
  at(sample.from, '09:00')
  const { bodyId, seats } = await setUpBody(stage)
  const sessionIds: SessionId[] = []
  for (const script of sample.sessions as readonly SampleSession[]) {
    const sessionId = await holdSession(stage.client, bodyId, seats, script, at)
    sessionIds.push(sessionId)
    await followUp(stage.client, sessionId, script, at)
    at(addDays(script.date as LocalDate, 4), '10:00')
    await stage.client.minutes.advance({ sessionId, to: 'project' })
    if (sessionIds.length === 1)
      await followUp(
        stage.client,
        await holdOnSecondCall(stage.client, bodyId, seats, at),
        sample.secondCall,
        at,
      )
  }
  await stage.settled()
  await signMinutes(stage.client, sessionIds[0]!, sample.sessions[1]!.date, at)
  await signCooperation(stage.client, bodyId, today, stage.newId, at)
  const treeId = await drawTree(stage, bodyId, sessionIds[1]!, at)
  await makeLogFrame(stage.client, treeId, at)
  await makePlan(stage, bodyId, sessionIds[1]!, treeId, at)
  at(today, '09:00')
  sessionIds.push(await planNext(stage.client, bodyId, seats, today))
  return { bodyId, sessionIds }
}

async function followUp(
  client: Client,
  sessionId: SessionId,
  script: Pick<SampleSession, 'notes'>,
  at: At,
): Promise<void> {
  const { agreements } = await client.session.get({ sessionId })
  for (const { of: number, date, author, text, progress, status } of script.notes) {
    const agreement = agreements.find((other) => other.number === number)!
    at(date, '12:00')
    await client.agreement.note({
      agreementId: agreement.id,
      date: date as LocalDate,
      author,
      text,
      progress,
      status: status as 'inProgress',
    })
  }
}

/** The vote of the next session approved and froze the acta of the installation; two signatures are still to come. */
async function signMinutes(client: Client, sessionId: SessionId, date: string, at: At): Promise<void> {
  const signers = expectedSigners(await client.session.get({ sessionId }))
  for (const [index, { member }] of signers.slice(0, -2).entries()) {
    at(date, `13:${String(2 + index).padStart(2, '0')}`)
    await client.minutes.sign({ sessionId, seatId: member.seat.id, state: 'signed', note: '' })
  }
}

async function planNext(client: Client, bodyId: BodyId, seats: Seats, today: LocalDate): Promise<SessionId> {
  const { topics, receipts, ...next } = sample.next
  const isNonWorking = nonWorkingDays([], [])
  let date = addDays(today, 10)
  while (isNonWorking(date)) date = addDays(date, 1)
  const session = SessionDraft.parse({ ...next, date })
  const { sessionId } = await client.session.create({ bodyId, session })
  const { agenda } = await client.session.get({ sessionId })
  const topic = agenda.find(({ kind }) => kind === 'topic')!
  for (const { title, presenter } of topics)
    await client.agenda.add({ sessionId, kind: 'topic', title, presenter, position: null })
  await client.agenda.remove({ itemId: topic.id })
  await recordReceipts(client, sessionId, seats, receipts)
  return sessionId
}
