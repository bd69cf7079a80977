import { type BodyDraft, type Letterhead, validOn } from '../domain/body.ts'
import type { BodyId, SectorId } from '../domain/ids.ts'
import type { RuleSetDraft } from '../domain/rules.ts'
import { covers } from '../domain/seat.ts'
import { type Instant, localDate, type LocalDate, yearOf } from '../domain/time.ts'
import type { BodyFile, BodySummary } from '../contract/views.ts'
import { absencesOf } from './absences.ts'
import { need, rosterOf, rulesOn } from './dossier.ts'
import { legalDays } from './legal-data.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { saveRules } from './rules.ts'

export function listBodies(store: ReadStore, now: Instant): BodySummary[] {
  return store.where('body', {}).map(({ id, name, shortName, level, timeZone }) => {
    const today = localDate(now, timeZone)
    const seats = store.where('seat', { bodyId: id })
    const valid = seats.filter(
      (seat) => seat.hasVote && covers({ from: seat.validFrom, to: seat.validTo }, today),
    )
    return { id, name, shortName, level, seats: valid.length }
  })
}

export function getBody(store: ReadStore, bodyId: BodyId, now: Instant): BodyFile {
  const body = need(store, 'body', bodyId)
  const today = localDate(now, body.timeZone)
  const { calendar } = rulesOn(store, bodyId, today)
  return {
    body,
    letterheads: store.where('letterhead', { bodyId }),
    rules: store.where('ruleSet', { bodyId }),
    nonWorkingDays: store.where('nonWorkingDay', { bodyId }),
    legalDays: [yearOf(today), yearOf(today) + 1].flatMap((year) => legalDays(calendar, year)),
    roster: rosterOf(store, bodyId),
    standingItems: store.where('standingItem', { bodyId }),
    snippets: store.where('snippet', { bodyId }),
    absences: absencesOf(store, bodyId),
    today,
  }
}

type NewBody = {
  readonly body: BodyDraft
  readonly from: LocalDate
  readonly letterhead: Pick<Letterhead, 'name' | 'lines' | 'logoId'>
  readonly sectors: readonly string[]
  readonly rules: RuleSetDraft
}

export function createBody(store: WriteStore, input: NewBody, env: Environment): BodyId {
  const bodyId = env.newId() as BodyId
  if (input.letterhead.logoId) need(store, 'attachment', input.letterhead.logoId)
  store.put('body', { ...input.body, id: bodyId })
  store.put('letterhead', { ...input.letterhead, id: env.newId(), bodyId, validFrom: input.from })
  saveRules(store, { bodyId, rules: { ...input.rules, validFrom: input.from } }, env)
  input.sectors.forEach((name, position) =>
    store.put('sector', { id: env.newId() as SectorId, bodyId, name, position }),
  )
  return bodyId
}

export function updateBody(store: WriteStore, input: { bodyId: BodyId; body: BodyDraft }): void {
  need(store, 'body', input.bodyId)
  store.put('body', { ...input.body, id: input.bodyId })
}

/** The letterhead that begins on that date, new or changed. */
export function saveLetterhead(store: WriteStore, input: Omit<Letterhead, 'id'>, env: Environment): void {
  need(store, 'body', input.bodyId)
  if (input.logoId) need(store, 'attachment', input.logoId)
  const same = store.where('letterhead', { bodyId: input.bodyId, validFrom: input.validFrom })[0]
  store.put('letterhead', { ...input, id: same?.id ?? env.newId() })
}

export function currentLetterhead(store: ReadStore, bodyId: BodyId, date: LocalDate): Letterhead | null {
  return validOn(store.where('letterhead', { bodyId }), date)
}
