import type { SessionId } from '../../src-main/domain/ids.ts'
import type { RuleSetDraft } from '../../src-main/domain/rules.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { type OwnApp, ownApp } from '../app/own-app.ts'
import { callCouncil, type Council, makeCouncil } from '../support/council.ts'
import { type Play, play } from '../support/council-play.ts'
import { firstSession } from '../support/council-script.ts'
import { at } from '../support/small-body.ts'

/** The council in an application of its own, its first session held and its acta in project. */
export async function councilAfterFirst(rules: Partial<RuleSetDraft> = {}) {
  const own: OwnApp = ownApp()
  own.environment.set(at('09:00', '2026-08-24'))
  const council: Council = await makeCouncil(own.client, rules)
  const playOf = (sessionId: SessionId, date: string): Play => ({
    client: own.client,
    council,
    sessionId,
    date,
    at: (hour) => at(hour, date),
    set: own.environment.set,
  })
  const call = async (calledOn: string, date: string, topics: readonly string[]): Promise<Play> => {
    own.environment.set(at('09:00', calledOn))
    return playOf(await callCouncil(own.client, council, { date: date as LocalDate }, topics), date)
  }
  const first = await call('2026-08-24', '2026-09-10', ['Instalación del Consejo'])
  await play(first, firstSession)
  await own.client.minutes.advance({ sessionId: first.sessionId, to: 'project' })
  return {
    own,
    client: own.client,
    council,
    call,
    playOf,
    dossierOf: ({ sessionId }: Play) => own.client.session.get({ sessionId }),
  }
}
