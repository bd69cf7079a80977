import type { RuleSet, RuleSetDraft } from '../../../src-main/domain/rules.ts'

/** The rules as the form holds them: every part of each choice is there, whichever is chosen. */
export type RuleFormDraft = {
  -readonly [K in keyof RuleSetDraft]: K extends 'validFrom'
    ? string
    : K extends 'validTo'
      ? string | null
      : RuleSetDraft[K]
}

export function ruleDraftOf(rules: RuleSetDraft | RuleSet): RuleFormDraft {
  const { id: _id, bodyId: _bodyId, ...draft } = rules as RuleSet
  return structuredClone(draft)
}
