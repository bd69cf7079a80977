import { z } from 'zod'
import source from '../../resources/cooperation/templates.json' with { type: 'json' }
import type { Body } from '../domain/body.ts'
import { placeOf } from '../domain/body.ts'
import {
  type Clause,
  CooperationDraft,
  cooperationTypes,
  type Party,
  partyKinds,
} from '../domain/cooperation-agreement.ts'
import { fail } from '../domain/failure.ts'
import type { CooperationTemplateView } from '../contract/cooperation-views.ts'
import type { Environment } from './ports.ts'

const Template = z.strictObject({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  isModification: z.boolean().default(false),
  type: z.enum(cooperationTypes),
  purpose: z.string(),
  /** Of a modification, the first one is that of every party. */
  parties: z.array(
    z.strictObject({
      kind: z.enum(partyKinds),
      name: z.string(),
      alias: z.string(),
      declarations: z.array(z.string()),
    }),
  ),
  background: z.array(z.string()),
  commonDeclarations: z.array(z.string()),
  clauses: z.array(
    z.strictObject({ title: z.string(), text: z.string(), items: z.array(z.string()).default([]) }),
  ),
  copies: z.int(),
})
type Template = z.infer<typeof Template>

const templates = z.array(Template).parse(source)

/** Texts to begin a convenio with. */
export const cooperationTemplates: readonly CooperationTemplateView[] = templates
  .filter(({ isModification }) => !isModification)
  .map(({ id, name, note }) => ({ id, name, note }))

const modification = templates.find(({ isModification }) => isModification)!

const withIds = (template: Template, env: Environment): Clause[] =>
  template.clauses.map((clause) => ({ ...clause, id: env.newId() }))

/** The draft that a template begins, with two parties of which the first is usually the body's own. */
export function draftFromTemplate(templateId: string, body: Body, env: Environment): CooperationDraft {
  const template =
    templates.find(({ id, isModification }) => id === templateId && !isModification) ??
    fail('input.invalid', { field: 'templateId', reason: 'format', limit: null })
  const parties = template.parties.map(({ kind, name, alias, declarations }): Party => ({
    id: env.newId(),
    kind,
    alias,
    declarations,
    name: name.replace('{municipio}', body.municipality || body.name).replace('{estado}', body.state),
    address: '',
    representatives: kind === 'individual' ? [] : [{ id: env.newId(), name: '', post: '', powers: '' }],
    liaison: { name: '', post: '' },
  }))
  return CooperationDraft.parse({
    type: template.type,
    name: template.name,
    purpose: template.purpose,
    parties,
    background: template.background,
    commonDeclarations: template.commonDeclarations,
    clauses: withIds(template, env),
    followUpUnit: body.name,
    ...undated,
    validityKind: 'until',
    copies: template.copies,
    place: placeOf(body),
  })
}

/** Nothing is promised of dates, money, annexes or witnesses. */
const undated = {
  startsOn: null,
  endsOn: null,
  hasTransfer: false,
  amount: '',
  fundSource: '',
  annexes: [],
  witnesses: [],
  signingDate: null,
}

/** The draft that modifies another: the same parties, which ratify what they declared. */
export function modificationDraft(
  first: CooperationDraft,
  number: number,
  name: (original: string, number: number) => string,
  env: Environment,
): CooperationDraft {
  const [pattern] = modification.parties
  return CooperationDraft.parse({
    ...first,
    ...undated,
    name: name(first.name, number),
    hasTransfer: first.hasTransfer,
    amount: first.amount,
    fundSource: first.fundSource,
    witnesses: first.witnesses,
    purpose: modification.purpose,
    parties: first.parties.map((party) => ({ ...party, declarations: pattern!.declarations })),
    background: modification.background,
    commonDeclarations: modification.commonDeclarations,
    clauses: withIds(modification, env),
    validityKind: 'unchanged',
  })
}

/** The text of another convenio as a new one, with its own identities and without its dates. */
export function copiedDraft(original: CooperationDraft, name: string, env: Environment): CooperationDraft {
  const fresh = <T extends { readonly id: string }>(records: readonly T[]) =>
    records.map((record) => ({ ...record, id: env.newId() }))
  return CooperationDraft.parse({
    ...original,
    ...undated,
    name,
    hasTransfer: original.hasTransfer,
    amount: original.amount,
    fundSource: original.fundSource,
    validityKind: original.validityKind === 'unchanged' ? 'until' : original.validityKind,
    parties: fresh(original.parties).map((party) => ({
      ...party,
      representatives: fresh(party.representatives),
    })),
    clauses: fresh(original.clauses),
    witnesses: fresh(original.witnesses),
    annexes: fresh(original.annexes).map((annex) => ({ ...annex, attachmentId: null })),
  })
}
