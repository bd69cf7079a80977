import type { AlternativeChoice, Relation } from '../domain/alternative.ts'
import type { Session } from '../domain/session.ts'
import { plainDate } from './document-dates.ts'
import { joined, plural, quoted, sentence } from './grammar.ts'

/** «la alternativa «Red» (380 de 500 puntos)». */
function chosenText({ chosen }: Pick<AlternativeChoice, 'chosen'>): string {
  const names = chosen.map(({ name, total, most }) => `${quoted(name)} (${total} de ${most} puntos)`)
  return `${plural(chosen.length, 'la alternativa', 'las alternativas complementarias')} ${joined(names)}`
}

/** Alternatives wherever they are told: on the screens, in an agenda and on the paper of the MIR. */
export const alternativeTexts = {
  /** Commonly scored (§4.2); the body changes them. */
  usualCriteria: [
    { name: 'Técnica', weight: 20 },
    { name: 'Legal', weight: 15 },
    { name: 'Presupuestaria', weight: 20 },
    { name: 'Política y social', weight: 15 },
    { name: 'Tiempo', weight: 10 },
    { name: 'Impacto', weight: 20 },
  ],
  relations: { complementary: 'Complementaria', exclusive: 'Excluyente' } satisfies Record<Relation, string>,
  session: ({ key, date }: Pick<Session, 'key' | 'date'>) => key || `la sesión del ${plainDate(date)}`,
  /** An item has 300 characters, and the name of a tree 200. */
  itemTitle: (tree: string) => `Elección de alternativas del árbol ${quoted(tree)}`,
  chosenText,
  proposal: ({ tree, key, choice }: { tree: string; key: string; choice: AlternativeChoice }) =>
    [
      `Se propone acordar, para el árbol ${quoted(tree)} (${key}), ${chosenText(choice)}.`,
      `Motivo: ${sentence(choice.reason)}`,
    ].join('\n\n'),
} as const
