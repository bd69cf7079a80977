import type { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { fail } from '../domain/failure.ts'
import { cooperationKey, modificationKey } from '../domain/keys.ts'
import { localDate, yearOf } from '../domain/time.ts'
import { type Here, need, rulesOn } from './dossier.ts'
import { given, following, seriesOf } from './numbers.ts'
import type { ReadStore } from './ports.ts'

type Numbering = Pick<CooperationAgreement, 'number' | 'series' | 'year' | 'key'>

/** Of this computer through the year; of the chain when it modifies another. */
function nextNumber(store: ReadStore, agreement: CooperationAgreement, year: number, here: Here) {
  if (agreement.modifiesId) {
    const others = store.where('cooperationAgreement', { modifiesId: agreement.modifiesId })
    return { prefix: '', number: Math.max(0, ...others.map(({ number }) => number ?? 0)) + 1 }
  }
  const series = seriesOf(store, here)
  return following(series, store.lastCooperationNumber(agreement.bodyId, year, series))
}

/** The number and key of an agreement, or those that it would get. Looking at a draft is never refused. */
export function cooperationNumbering(
  store: ReadStore,
  agreement: CooperationAgreement,
  here: Here,
): Numbering & { readonly key: string } {
  const { number, series, year, key } = agreement
  if (number !== null) return { number, series, year, key }
  const body = need(store, 'body', agreement.bodyId)
  const date = agreement.signingDate ?? localDate(here.now(), body.timeZone)
  const numbered = nextNumber(store, agreement, yearOf(date), here)
  const first = agreement.modifiesId && need(store, 'cooperationAgreement', agreement.modifiesId)
  return {
    number: numbered.number,
    series: numbered.prefix,
    year: yearOf(date),
    key: first
      ? modificationKey(first, numbered.number)
      : cooperationKey(body, rulesOn(store, body.id, date), agreement, yearOf(date), numbered),
  }
}

/** The number that it gets when it is taken to signature (R23): once, without gaps, of the series of this computer. */
export function giveCooperationNumber(
  store: ReadStore,
  agreement: CooperationAgreement,
  here: Here,
): Numbering {
  const numbering = cooperationNumbering(store, agreement, here)
  if (agreement.number !== null) return numbering
  const { key, number, series } = numbering
  if (!agreement.modifiesId) given(seriesOf(store, here), { prefix: series, number: number! })
  if (store.where('cooperationAgreement', { bodyId: agreement.bodyId, key }).length > 0)
    fail('numbering.collision', { key })
  return numbering
}
