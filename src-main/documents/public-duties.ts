import type { Mark, PublicDuty } from '../domain/redaction.ts'
import { overlaps, placesOf, type Span, squeeze } from '../domain/squeezed.ts'
import { terms } from '../locale/terms.ts'
import type { DocumentModel } from './model.ts'
import { isMarkable, type TextUnit, textUnits } from './text-units.ts'

/** A stretch that the law makes public (R40): it is not removed without saying so. */
export type PublicSpan = Mark & { readonly duty: PublicDuty }

/** Names and posts at the table: of public servants, and of who else has a seat. */
export type PublicNames = { readonly servants: readonly string[]; readonly members: readonly string[] }

const senses = [...Object.values(terms.voteOptions), 'unanimidad', 'mayoría', 'mayoría de votos']
/** How prose tells a vote: «por mayoría de 7 (siete) votos a favor, 1 (uno) en contra», «3 votos a favor». */
const toldVotes =
  /(?:unanimidad|mayoría)[^.;]*?(?:votos?|a favor)\b(?:[^.;]*\b(?:a favor|en contra|abstenci\p{L}+|excusas?)\b)?|consenso de \d+[^.;]*sin oposición|\d+(?: \(\p{L}+\))? (?:votos? )?(?:a favor|en contra)\b/giu
const agreementText = /\/(text|key)$/

/** What of a paper is public by law: who serves and who attended, how they voted and what was agreed. */
export function publicSpans(model: DocumentModel, names: PublicNames): PublicSpan[] {
  const lists: readonly [PublicDuty, readonly string[]][] = [
    ['servant', names.servants],
    ['attendance', names.members],
  ]
  const needles = lists.flatMap(([duty, said]) =>
    [...new Set(said.map((name) => squeeze(name).text))].map((needle) => ({ duty, needle })),
  )
  const votes = senses.map((sense) => squeeze(sense).text)
  return textUnits(model)
    .filter(({ path }) => isMarkable(path))
    .flatMap((unit) => {
      const type = blockTypeOf(model, unit)
      if (type === 'agreement' && agreementText.test(unit.path))
        return [{ unit: unit.path, from: 0, to: unit.text.length, duty: 'agreement' as const }]
      const squeezed = squeeze(unit.text)
      const voted =
        type === 'table' ? votes.flatMap((sense) => placesOf(sense, squeezed)) : votesTold(unit.text)
      const named = needles.flatMap(({ duty, needle }) =>
        placesOf(needle, squeezed).map((span) => ({ ...span, duty })),
      )
      return [...named, ...voted.map((span) => ({ ...span, duty: 'vote' as const }))].map((span) => ({
        ...span,
        unit: unit.path,
      }))
    })
}

const votesTold = (text: string): Span[] =>
  [...text.matchAll(toldVotes)].map(({ 0: said, index }) => ({ from: index, to: index + said.length }))

function blockTypeOf({ blocks }: DocumentModel, { path }: TextUnit) {
  return blocks[Number(path.split('/')[1])]?.type
}

/** Which duty a mark would break; null when none. */
export function dutyOf(
  mark: Span & { readonly unit: string },
  spans: readonly PublicSpan[],
): PublicDuty | null {
  return spans.find((span) => span.unit === mark.unit && overlaps(span, mark))?.duty ?? null
}
