import { lastFact } from '../domain/conduct.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail } from '../domain/failure.ts'
import type { Session } from '../domain/session.ts'
import { type Instant, localDate, localTime } from '../domain/time.ts'
import { need } from './dossier.ts'
import type { Environment, ReadStore } from './ports.ts'

/** A clock that is corrected by less than this goes on; by more it would write the session backwards. */
const slack = 60_000

/**
 * The hour of what happens now. It never goes back: a clock set back is refused in words, so that no fact is written
 * before the one that came first.
 */
export function stampOf(dossier: SessionDossier, env: Pick<Environment, 'now'>): Instant {
  return stampAfter(lastFact(dossier), dossier, env)
}

/** The hour of what happens now to the acta: not before its session ended, nor before what the acta went through. */
export function minutesStampOf(dossier: SessionDossier, env: Pick<Environment, 'now'>): Instant {
  const { projectAt, approvedAt, signedAt } = dossier.minutes
  return stampAfter(signedAt ?? approvedAt ?? projectAt ?? dossier.session.closedAt, dossier, env)
}

/** The hour of what happens now, not before `last`. */
export function stampAfter(
  last: Instant | null,
  { body }: Pick<SessionDossier, 'body'>,
  env: Pick<Environment, 'now'>,
): Instant {
  const now = env.now()
  if (last === null || now >= last) return now
  if (Date.parse(last) - Date.parse(now) < slack) return last
  const zone = body.timeZone
  return fail('session.clockBack', { last: localTime(last, zone), now: localTime(now, zone) })
}

/** An hour that a person wrote: it has come. Without one, it is now. */
export function stampOr(dossier: SessionDossier, at: Instant | null, env: Pick<Environment, 'now'>): Instant {
  if (at === null) return stampOf(dossier, env)
  if (at > env.now()) fail('session.inFuture', { time: localTime(at, dossier.body.timeZone) })
  return at
}

/** Date and hour on the wall of the body. */
export function localOf(store: ReadStore, session: Session, at: Instant) {
  const { timeZone } = need(store, 'body', session.bodyId)
  return { date: localDate(at, timeZone), time: localTime(at, timeZone) }
}
