import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { addDays, type Instant, localDate, type LocalTime } from '../../src-main/domain/time.ts'
import { ownApp } from '../app/own-app.ts'
import { callCouncil, type Council, makeCouncil, secretary } from './council.ts'
import { play } from './council-play.ts'
import { councilTopics, longSession, type Step } from './council-script.ts'
import { at } from './small-body.ts'
import { zone } from './small-body-draft.ts'

export type LiveCouncil = {
  readonly folder: string
  readonly council: Council
  readonly sessionId: SessionId
  readonly remove: () => Promise<void>
}

const minutesOf = (hour: string) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))

/** The hours of the script within the last half hour, so that the session is still under way on this computer. */
function recent(now: number): (hour: string) => Instant {
  return (hour) =>
    new Date(now - 90_000 - (minutesOf('12:50') - minutesOf(hour)) * 6000).toISOString() as Instant
}

/** Who is in the room when the long session ends, in a session that has nothing else. */
const bare: readonly Step[] = [
  secretary,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  10,
  11,
  13,
  14,
  15,
  16,
  17,
  18,
  21,
  23,
  24,
  25,
  26,
  35,
  38,
].map((seat, index) => ({
  at: `10:${String(index).padStart(2, '0')}`,
  does: 'arrives',
  seat,
  as: 'holder',
}))

async function inSession(kind: 'full' | 'empty') {
  const own = ownApp()
  const hour = recent(Date.now())
  const date = localDate(hour('12:50'), zone)
  own.environment.set(at('09:00', addDays(date, -20)))
  const council = await makeCouncil(own.client)
  const time = '23:20' as LocalTime
  const topics = ['Acta', 'Seguimiento', ...councilTopics]
  const sessionId = await callCouncil(own.client, council, { date, time }, topics)
  const steps: readonly Step[] =
    kind === 'full'
      ? longSession.filter(({ does }) => does !== 'closes')
      : [...bare, { at: '10:40', does: 'opens' }, { at: '10:41', does: 'begins', item: 6 }]
  await play({ client: own.client, council, sessionId, date, at: hour, set: own.environment.set }, steps)
  return { own, council, sessionId }
}

/** A data file with that council in session: after its sixty facts and twenty-five votes, or with nothing but the table. */
export async function prepareCouncil(kind: 'full' | 'empty'): Promise<LiveCouncil> {
  const { own, council, sessionId } = await inSession(kind)
  await own.stop()
  return { folder: own.folder, council, sessionId, remove: () => own.close() }
}

/** Its dossier, before it closes. */
export async function councilDossier(): Promise<SessionDossier> {
  const { own, sessionId } = await inSession('full')
  try {
    return await own.client.session.get({ sessionId })
  } finally {
    await own.close()
  }
}
