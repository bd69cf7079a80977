import { type ImpactNote, ImpactNoteDraft } from '../../../src-main/domain/impact-note.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { terms } from '../../../src-main/locale/terms.ts'
import { remembered } from '../../stores/remembered.ts'

/** What changed is in words: a note says it, as the command would ask. */
export const ImpactForm = ImpactNoteDraft.superRefine(({ text }, context) => {
  if (!text.trim()) context.addIssue({ code: 'custom', path: ['text'], input: '' })
})

/** As it is typed: dates and links are checked when it is saved. */
export type ImpactFormDraft = { -readonly [K in keyof ImpactNoteDraft]: ImpactNoteDraft[K] }

export function impactDraftOf(note: ImpactNote | null, today: LocalDate): ImpactFormDraft {
  if (note) return { ...ImpactNoteDraft.strip().parse(note) }
  const author = remembered.read('author') ?? terms.seatRoles.secretary
  const of = { commitmentId: null, objective: '', link: null, attachmentId: null }
  return { ...of, date: today, whom: '', text: '', author }
}
