import { z } from 'zod'
import { type Commitment, CommitmentDraft } from '../../../src-main/domain/commitment.ts'
import { centsOf, typedPesos } from '../../../src-main/domain/money.ts'
import { requiredLine } from '../../../src-main/domain/text.ts'

/** An amount as it is typed: in blank when what is given is no money. */
const Amount = z
  .string()
  .refine((text) => text.trim() === '' || centsOf(text) !== null)
  .transform((text) => centsOf(text))

/** The ficha as the page holds it: money is typed in pesos. */
export const CommitmentForm = CommitmentDraft.extend({
  resources: z.array(z.strictObject({ source: requiredLine(200), amount: Amount })).max(30),
})

type Editable<T> = T extends readonly (infer I)[] ? I[] : T
type Draft = { -readonly [K in keyof CommitmentDraft]: Editable<CommitmentDraft[K]> }
export type CommitmentFormDraft = Omit<Draft, 'resources'> & {
  resources: { source: string; amount: string }[]
}

export function formDraftOf(commitment: Commitment): CommitmentFormDraft {
  const draft = structuredClone(CommitmentDraft.strip().parse(commitment)) as Draft
  const resources = draft.resources.map(({ source, cents }) => ({
    source,
    amount: cents === null ? '' : typedPesos(cents),
  }))
  return { ...draft, resources }
}

/** As the command takes it. */
export function commandDraft({ resources, ...rest }: z.output<typeof CommitmentForm>): CommitmentDraft {
  return { ...rest, resources: resources.map(({ source, amount }) => ({ source, cents: amount })) }
}
