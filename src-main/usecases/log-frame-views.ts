import type { AlternativesFile, ChoiceRow, LogFrameFile } from '../contract/log-frame-views.ts'
import type { TreeSource } from '../contract/tree-views.ts'
import { type AlternativeChoice, standings } from '../domain/alternative.ts'
import { isAdopted } from '../domain/agreement.ts'
import type { ProblemTreeId } from '../domain/ids.ts'
import { logFrameKey } from '../domain/keys.ts'
import { inOrder } from '../domain/log-frame.ts'
import { isPlanned, type Session } from '../domain/session.ts'
import { alternativeTexts } from '../locale/alternative-texts.ts'
import { currentChoice } from './alternatives.ts'
import { need } from './dossier.ts'
import { frameChanges, frameOf, indicatorsOf, rowsOf } from './log-frames.ts'
import type { ReadStore } from './ports.ts'
import { agreementSource } from './tree-views.ts'

const sourceOf = (session: Session): TreeSource => ({
  id: session.id,
  key: alternativeTexts.session(session),
  date: session.date,
})

function choiceRow(store: ReadStore, choice: AlternativeChoice): ChoiceRow {
  const item = choice.agendaItemId === null ? null : store.get('agendaItem', choice.agendaItemId)
  return {
    ...choice,
    agreement: agreementSource(store, choice.agreementId),
    session: item ? sourceOf(need(store, 'session', item.sessionId)) : null,
  }
}

export function getAlternatives(store: ReadStore, treeId: ProblemTreeId): AlternativesFile {
  const { bodyId } = need(store, 'problemTree', treeId)
  const alternatives = store.where('alternative', { treeId })
  const criteria = store.where('criterion', { treeId })
  const scores = store.where('alternativeScore', { treeId })
  const standing = standings(alternatives, criteria, scores)
  return {
    alternatives: alternatives.map((one) => ({ ...one, standing: standing.get(one.id)! })),
    criteria,
    scores,
    choices: store
      .where('alternativeChoice', { treeId })
      .toReversed()
      .map((choice) => choiceRow(store, choice)),
    nodes: store.where('problemNode', { treeId }),
    planned: store.where('session', { bodyId }).filter(isPlanned).map(sourceOf),
    agreements: store
      .where('agreement', { bodyId })
      .filter(isAdopted)
      .map(({ id, text }) => ({ ...agreementSource(store, id)!, text }))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.key < b.key ? -1 : 1)),
  }
}

export function getLogFrame(store: ReadStore, treeId: ProblemTreeId): LogFrameFile {
  const { bodyId } = need(store, 'problemTree', treeId)
  const frame = frameOf(store, treeId)
  const rows = inOrder(rowsOf(store, frame))
  const choice = currentChoice(store, treeId)
  return {
    frame,
    key: frame ? logFrameKey(need(store, 'body', bodyId).acronym, frame) : '',
    rows,
    indicators: indicatorsOf(store, rows),
    choice: choice && choiceRow(store, choice),
    changes: frameChanges(store, treeId),
    nodes: store.where('problemNode', { treeId }),
  }
}
