import type { Device } from '../domain/device.ts'
import { fail } from '../domain/failure.ts'
import type { BodyId } from '../domain/ids.ts'
import { nextInSeries, type Numbered, type Series, sharedSeries } from '../domain/numbering.ts'
import type { Session } from '../domain/session.ts'
import type { Environment, ReadStore } from './ports.ts'

/** This computer among those on which the file was used; null until someone sets its numbers. */
export function deviceOf(store: ReadStore, env: Pick<Environment, 'deviceId'>): Device | null {
  return store.get('device', env.deviceId())
}

/** The numbers that this computer gives (R23). */
export function seriesOf(store: ReadStore, env: Pick<Environment, 'deviceId'>): Series {
  return deviceOf(store, env)?.series ?? sharedSeries
}

/** One more than the greatest given, or a refusal when the range of the computer is used up. */
function following(series: Series, greatest: Numbered | null): Numbered {
  const number = nextInSeries(series, greatest ? [greatest] : [])
  return number === null
    ? fail('numbering.exhausted', { to: series.to ?? series.from })
    : { prefix: series.prefix, number }
}

/** The number of a session in its series, or the one it would get (R28); a second attempt keeps that of the first. */
export function sessionNumber(store: ReadStore, session: Session, series: Series): Numbered {
  if (session.number !== null) return { prefix: session.series, number: session.number }
  const first = session.reconvenesId && store.get('session', session.reconvenesId)
  if (first && first.number !== null) return { prefix: first.series, number: first.number }
  const { bodyId, kind, year } = session
  return following(series, store.lastSessionNumber(bodyId, kind, year, series))
}

/** The number the next acta of that year gets (R28). */
export function nextMinutesNumber(store: ReadStore, bodyId: BodyId, year: number, series: Series): Numbered {
  return following(series, store.lastMinutesNumber(bodyId, year, series))
}
