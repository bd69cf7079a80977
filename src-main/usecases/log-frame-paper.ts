import { fail } from '../domain/failure.ts'
import type { ProblemTreeId } from '../domain/ids.ts'
import { logFrameKey } from '../domain/keys.ts'
import type { LogFrame } from '../domain/log-frame.ts'
import { localDate } from '../domain/time.ts'
import { logFrameCells, type LogFrameData, logFrameDocument } from '../documents/log-frame.ts'
import { frameFileName } from '../locale/log-frame-texts.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import { frameOf, indicatorsOf, rowsOf } from './log-frames.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** The MIR of a tree, as it stands. */
export function draftOfLogFrame(store: ReadStore, treeId: string, env: Environment): PaperDraft {
  const frame = neededFrame(store, treeId as ProblemTreeId)
  const body = need(store, 'body', frame.bodyId)
  const letterhead = currentLetterhead(store, body.id, localDate(env.now(), body.timeZone))
  const choice = need(store, 'alternativeChoice', frame.choiceId)
  const rows = rowsOf(store, frame)
  const data: LogFrameData = {
    body,
    letterhead,
    tree: need(store, 'problemTree', frame.treeId),
    frame,
    rows,
    indicators: indicatorsOf(store, rows),
    choice,
    agreement: choice.agreementId === null ? null : need(store, 'agreement', choice.agreementId).key,
  }
  return {
    kind: 'logFrame',
    key: logFrameKey(body.acronym, frame),
    bodyId: body.id,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp) => logFrameDocument(data, stamp),
  }
}

/** A tree that nobody made it of has none. */
function neededFrame(store: ReadStore, treeId: ProblemTreeId): LogFrame {
  need(store, 'problemTree', treeId)
  return frameOf(store, treeId) ?? fail('record.missing', { table: 'logFrame' })
}

/** A MIR as cells for a spreadsheet, and what its file is called. */
export function tableOfLogFrame(
  store: ReadStore,
  treeId: ProblemTreeId,
): { readonly name: string; readonly cells: readonly (readonly string[])[] } {
  const frame = neededFrame(store, treeId)
  const rows = rowsOf(store, frame)
  const key = logFrameKey(need(store, 'body', frame.bodyId).acronym, frame)
  return { name: frameFileName(key), cells: logFrameCells(rows, indicatorsOf(store, rows)) }
}
