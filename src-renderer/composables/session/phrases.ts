import type { AgendaItem, ItemKind } from '../../../src-main/domain/agenda.ts'
import { type SessionDossier } from '../../../src-main/domain/dossier.ts'
import { quorumAt } from '../../../src-main/domain/room.ts'
import { localTime, type Instant } from '../../../src-main/domain/time.ts'
import { uiPhrases } from '../../../src-main/locale/ui-phrases.ts'

/** A formula that can be inserted in the minutes; `markdown` has its fields filled. */
export type Phrase = { readonly id: string; readonly label: string; readonly markdown: string }

type PhraseId = Exclude<keyof typeof uiPhrases, 'someone' | 'quoted'>

const general: readonly PhraseId[] = ['toVote', 'noMore', 'known']
const first: Partial<Record<ItemKind, readonly PhraseId[]>> = {
  rollCall: ['rollCall', 'quorum', 'arrival'],
  quorum: ['quorum', 'rollCall', 'arrival'],
  agendaApproval: ['agenda', 'toVote', 'noMore'],
  minutesApproval: ['waiver', 'toVote', 'noMore'],
  followUp: ['known', 'noMore', 'toVote'],
  closing: ['closing', 'noMore', 'known'],
}
const rest: readonly PhraseId[] = ['waiver', 'dissent', 'arrival', 'departure', 'quorum', 'closing']

/** Formulas for an item, those of its kind first; the first nine have a key. */
export function phrasesFor(
  dossier: SessionDossier,
  item: AgendaItem,
  speaker: string,
  now: Instant,
): Phrase[] {
  const texts = uiPhrases
  const quorum = quorumAt(dossier)
  const time = localTime(now, dossier.body.timeZone)
  const who = speaker || texts.someone
  const draft = dossier.agreements.findLast((agreement) => agreement.agendaItemId === item.id)
  const written: Record<PhraseId, string> = {
    toVote: texts.toVote.text(draft?.text || texts.quoted(item.title)),
    noMore: texts.noMore.text(),
    known: texts.known.text(texts.quoted(item.title)),
    rollCall: texts.rollCall.text(quorum.present, quorum.seats),
    quorum: texts.quorum.text(quorum.present, quorum.seats, quorum.required, time),
    agenda: texts.agenda.text(),
    waiver: texts.waiver.text(),
    dissent: texts.dissent.text(who),
    arrival: texts.arrival.text(who, time),
    departure: texts.departure.text(who, time),
    closing: texts.closing.text(time),
  }
  const ids = [...new Set([...(first[item.kind] ?? general), ...general, ...rest])].slice(0, 9)
  return ids.map((id) => ({ id, label: texts[id].label, markdown: written[id] }))
}
