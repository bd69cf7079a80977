import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'

type TemplateCode = Extract<FailureCode, `template.${string}`>
const templatePlace = { kind: 'minutes', passage: 'preamble', line: 2, column: 14 } as const

/** What can be wrong with a format. */
export const templateSamples: { readonly [C in TemplateCode]: readonly FailureParams[C][] } = {
  'template.broken': (
    [
      'unclosedBrace',
      'strayBrace',
      'emptyField',
      'fieldName',
      'unclosedOption',
      'strayOption',
      'nestedOption',
      'idleOption',
      'unclosedBold',
      'unknownField',
      'unknownText',
      'unknownPassage',
    ] as const
  ).map((reason) => ({
    ...templatePlace,
    reason,
    word: '{hora',
    suggestion: reason === 'unknownField' ? 'hora' : null,
  })),
  'template.fieldElsewhere': [{ ...templatePlace, field: 'computo', elsewhere: 'quorum' }],
  'template.loop': [{ chain: ['lema', 'frase', 'lema'] }],
  'template.needs': [{ kind: 'minutes', passage: 'closing', field: 'paginas' }],
  'template.tooLong': (['characters', 'fields', 'expanded'] as const).map((what) => ({
    kind: null,
    passage: 'texto:lema',
    what,
    size: 20_000,
    limit: 4000,
  })),
  'template.empty': [{ kind: 'minutes', passage: 'endMark' }],
  'template.textTwice': [{ name: 'lema' }],
  'template.fixedSection': [{ kind: 'minutes', section: 'closing' }],
}
