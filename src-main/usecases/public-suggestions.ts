import { echoesOfName } from '../domain/name-echoes.ts'
import { type Suggestion, suggestionsIn } from '../domain/personal-data.ts'
import { overlaps, placesOf, type Span, type Squeezed, squeeze } from '../domain/squeezed.ts'
import { dutyOf } from '../documents/public-duties.ts'
import { isMarkable, textUnits } from '../documents/text-units.ts'
import type { MarkedSuggestion } from '../contract/public-version-views.ts'
import { need } from './dossier.ts'
import type { ReadStore } from './ports.ts'
import type { PublicFile } from './public-versions.ts'

/** What looks like personal data, or says again who was removed, and was neither removed nor left on purpose. */
export function suggestionsOf(store: ReadStore, file: PublicFile): MarkedSuggestion[] {
  const { version, source, model, redactions, spans } = file
  const known = knownTexts(store, source).map((text) => squeeze(text).text)
  const names = redactions.filter(({ data }) => data === 'personName').map(({ text }) => text)
  const echoes = [...new Set(names)].flatMap(echoesOfName).map((echo) => squeeze(echo).text)
  return textUnits(model)
    .filter(({ path }) => isMarkable(path))
    .flatMap(({ path, text }) => {
      const squeezed = squeeze(text)
      const open = known.flatMap((needle) => placesOf(needle, squeezed))
      const found = suggestionsIn(text, open)
      const named = namesIn(text, squeezed, echoes, [...open, ...found]).filter(
        (one) => dutyOf({ ...one, unit: path }, spans) === null,
      )
      return [...found, ...named].map((one) => ({ ...one, unit: path, key: `${path}:${one.from}-${one.to}` }))
    })
    .filter(
      (one) =>
        !version.dismissed.includes(one.key) &&
        !redactions.some((other) => other.unit === one.unit && overlaps(other, one)),
    )
}

/** Where a text says them with their capital: «flores» is no surname. */
function namesIn(
  text: string,
  squeezed: Squeezed,
  echoes: readonly string[],
  others: readonly Span[],
): Suggestion[] {
  const found: Suggestion[] = []
  for (const echo of echoes)
    for (const span of placesOf(echo, squeezed)) {
      const said = text.slice(span.from, span.to)
      if (!/\p{Lu}/u.test(said) || [...others, ...found].some((other) => overlaps(other, span))) continue
      found.push({ ...span, data: 'personName', text: said })
    }
  return found.sort((a, b) => a.from - b.from)
}

/** The keys of what was agreed, and where the body and its session are: public, whatever they look like. */
function knownTexts(store: ReadStore, { bodyId, sessionId, key }: PublicFile['source']): string[] {
  const { address, name } = need(store, 'body', bodyId)
  const session = sessionId && need(store, 'session', sessionId)
  const agreements = sessionId
    ? store.where('agreement', { sessionId }).map((agreement) => agreement.key)
    : []
  return [key, name, address, session ? session.place : '', ...agreements].filter(Boolean)
}
