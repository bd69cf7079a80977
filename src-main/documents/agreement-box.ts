import { type Agreement, isAdopted } from '../domain/agreement.ts'
import { isTie, type Motion } from '../domain/motion.ts'
import { type Outcome, voteTexts as texts } from '../locale/vote-texts.ts'
import type { AgreementBlock } from './model.ts'

/** What was decided; null while the vote is open. */
export function outcomeOf(motion: Motion): Outcome | null {
  const { method, tally, result, castingVote, present } = motion
  if (!tally || !result) return null
  return { method, tally, result, castingVote, isTie: isTie(motion, tally), present: present ?? 0 }
}

/** The box of an agreement, with the words of its vote. */
export function agreementBox(agreement: Agreement, vote: string): AgreementBlock {
  return {
    type: 'agreement',
    label: isAdopted(agreement) ? texts.agreement : texts.proposal,
    key: isAdopted(agreement) ? agreement.key : texts.reserved,
    text: agreement.text,
    fields: [
      {
        label: texts.responsible,
        value: texts.responsibles(agreement.responsibles.map(({ name }) => name)),
      },
      { label: texts.dueDate, value: texts.due(agreement.dueDate, agreement.hasNoDeadline) },
      { label: texts.vote, value: vote },
    ],
  }
}
