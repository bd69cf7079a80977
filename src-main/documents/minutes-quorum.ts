import type { SessionDossier } from '../domain/dossier.ts'
import { secondCallAt } from '../domain/room.ts'
import { localTime } from '../domain/time.ts'
import { quorumTexts as texts } from '../locale/paper-quorum-texts.ts'
import { declaredQuorum, firstOfDay, namedStatement } from './found-quorum.ts'
import type { MinutesWording } from './minutes-sections.ts'
import type { Block } from './model.ts'
import { run } from './paragraphs.ts'

/** The declaration of quorum with its arithmetic; on the second call, also what there was at the first (R11–R15). */
export function quorumDeclaration(dossier: SessionDossier, say: MinutesWording): Block[] {
  const { session, rules, body } = dossier
  const declared = texts.declared({
    quorum: declaredQuorum(dossier),
    calls: callsOfDay(dossier),
    isSecond: session.call === 'second',
    basis: rules.quorumBasis,
    openedAt: session.openedAt && localTime(session.openedAt, body.timeZone),
  })
  return declared.isReached ? say.blocks('quorum', declared.values) : [run(declared.runs)]
}

/** The hours of both calls of a session that was opened on the second of its day. */
function callsOfDay(dossier: SessionDossier) {
  const { session, rules, body } = dossier
  const second = secondCallAt(dossier)
  if (session.call !== 'second' || session.attempt > 1 || second === null) return null
  const finding = firstOfDay(dossier)
  const wasShort = finding && !finding.quorum.isReached
  return {
    first: session.time,
    second: localTime(second, body.timeZone),
    finding: wasShort ? { at: localTime(finding.at, body.timeZone), quorum: finding.quorum } : null,
    tolerance: rules.toleranceMinutes,
  }
}

/** What the second call of another day says of the first; null for any other session (R15). */
export function formerCallText(dossier: SessionDossier): string | null {
  const { firstCall } = dossier
  if (!firstCall) return null
  const { session, key, minutesKey, statement } = firstCall
  return texts.formerCall({
    attempt: session.attempt,
    key,
    date: session.date,
    time: session.time,
    minutesKey,
    quorum: statement && namedStatement(dossier, statement),
  })
}
