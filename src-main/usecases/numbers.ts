import type { Device } from '../domain/device.ts'
import { fail } from '../domain/failure.ts'
import type { BodyId } from '../domain/ids.ts'
import { isInSeries, nextInSeries, type Numbered, type Series, sharedSeries } from '../domain/numbering.ts'
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

/** One more than the greatest given; the one after its range where the computer used it up. */
export function following(series: Series, greatest: Numbered | null): Numbered {
  const number = nextInSeries(series, greatest ? [greatest] : [])
  return { prefix: series.prefix, number: number ?? (series.to ?? series.from) + 1 }
}

/** A number that is given now is one that the computer may give (R23). */
export function given(series: Series, numbered: Numbered): Numbered {
  return isInSeries(series, numbered)
    ? numbered
    : fail('numbering.exhausted', { to: series.to ?? series.from })
}

/**
 * The number of a session in its series, or the one it would get (R28); a second attempt keeps that of the first.
 * Looking at a draft is never refused: only giving the number is.
 */
export function sessionNumber(store: ReadStore, session: Session, series: Series): Numbered {
  if (session.number !== null) return { prefix: session.series, number: session.number }
  const first = session.reconvenesId && store.get('session', session.reconvenesId)
  if (first && first.number !== null) return { prefix: first.series, number: first.number }
  const { bodyId, kind, year } = session
  return following(series, store.lastSessionNumber(bodyId, kind, year, series))
}

/** The number that a session gets when it is called (R28); that of the first may be of another computer. */
export function giveSessionNumber(store: ReadStore, session: Session, series: Series): Numbered {
  const numbered = sessionNumber(store, session, series)
  return session.reconvenesId ? numbered : given(series, numbered)
}

/** The number the next acta of that year gets (R28). */
export function nextMinutesNumber(store: ReadStore, bodyId: BodyId, year: number, series: Series): Numbered {
  return given(series, following(series, store.lastMinutesNumber(bodyId, year, series)))
}
