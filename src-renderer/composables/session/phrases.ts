import type { AgendaItem } from '../../../src-main/domain/agenda.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../../../src-main/domain/dossier.ts'
import { quorumAt } from '../../../src-main/domain/room.ts'
import { fillSnippet, snippetsFor, type SnippetField } from '../../../src-main/domain/snippet.ts'
import { localTime, type Instant } from '../../../src-main/domain/time.ts'
import { articleOf, theName, upperFirst } from '../../../src-main/locale/grammar.ts'
import { programSnippets, uiPhrases } from '../../../src-main/locale/ui-phrases.ts'

/** A formula that can be inserted in the minutes; `markdown` has its fields filled. */
export type Phrase = { readonly id: string; readonly label: string; readonly markdown: string }

/** How many formulas have a key. */
export const keyedPhrases = 9

/** Formulas for an item, of the body or else of the program; those of its kind first. */
export function phrasesFor(
  dossier: SessionDossier,
  item: AgendaItem,
  speaker: string,
  now: Instant,
): Phrase[] {
  const values = valuesOf(dossier, item, speaker, now)
  const all = dossier.snippets.length > 0 ? dossier.snippets : programSnippets
  return snippetsFor(all, item.kind).map(({ label, text }, index) => ({
    id: String(index),
    label,
    markdown: upperFirst(fillSnippet(text, values)),
  }))
}

function valuesOf(
  dossier: SessionDossier,
  item: AgendaItem,
  speaker: string,
  now: Instant,
): Partial<Record<SnippetField, string>> {
  const quorum = quorumAt(dossier)
  const title = uiPhrases.quoted(item.title)
  const draft = dossier.agreements.findLast(({ agendaItemId }) => agendaItemId === item.id)
  const preside = presidingMember(dossier)
  const secretary = secretaryMember(dossier)
  return {
    hora: localTime(now, dossier.body.timeZone),
    presentes: String(quorum.present),
    integrantes: String(quorum.seats),
    requeridos: String(quorum.required),
    punto: title,
    interviene: speaker ? speakerName(speaker) : uiPhrases.someone,
    acuerdo: draft?.text || title,
    ...(preside ? { preside: theName(preside.seat.name) } : {}),
    ...(secretary ? { secretaria: theName(secretary.seat.name) } : {}),
  }
}

/** Who speaks, as the minutes name them: «la **Contraloría Municipal**». */
export function speakerName(name: string): string {
  return [articleOf(name), `**${name}**`].filter(Boolean).join(' ')
}
