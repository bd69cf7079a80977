import { groundRulesOn } from '../domain/legal-grounds.ts'
import { suggestionsIn } from '../domain/personal-data.ts'
import { whyCannotPublish } from '../domain/public-version.ts'
import { overlaps, placesOf, squeeze } from '../domain/squeezed.ts'
import { isMarkable, textUnits } from '../documents/text-units.ts'
import type {
  MarkedSuggestion,
  PublicVersionRow,
  PublicVersionView,
} from '../contract/public-version-views.ts'
import { need } from './dossier.ts'
import { groundRules } from './legal-data.ts'
import { type PublicFile, publicFile } from './public-versions.ts'
import type { ReadStore } from './ports.ts'

/** What the page of a public version shows. */
export function getPublicVersion(store: ReadStore, id: string): PublicVersionView {
  const file = publicFile(store, id)
  const { version, source, model, redactions, spans } = file
  return {
    version,
    source,
    model,
    redactions,
    spans,
    suggestions: version.issuedId ? [] : suggestionsOf(store, file),
    grounds: groundRulesOn(groundRules, version.classifiedOn),
    refusal: whyCannotPublish(version, redactions),
    issued: version.issuedId ? need(store, 'issuedDocument', version.issuedId) : null,
    others: versionsOf(store, source.id).filter((row) => row.version.id !== id),
  }
}

/** The public versions of a paper, oldest first. */
export function versionsOf(store: ReadStore, sourceId: string): PublicVersionRow[] {
  return store.where('publicVersion', { sourceId }).map((version) => ({
    version,
    issued: version.issuedId ? need(store, 'issuedDocument', version.issuedId) : null,
    redactions: store.where('redaction', { publicVersionId: version.id }).length,
  }))
}

/** What looks like personal data and was neither removed nor left on purpose. */
function suggestionsOf(
  store: ReadStore,
  { version, source, model, redactions }: PublicFile,
): MarkedSuggestion[] {
  const known = knownTexts(store, source).map((text) => squeeze(text).text)
  return textUnits(model)
    .filter(({ path }) => isMarkable(path))
    .flatMap(({ path, text }) => {
      const squeezed = squeeze(text)
      const open = known.flatMap((needle) => placesOf(needle, squeezed))
      return suggestionsIn(text, open).map((one) => ({
        ...one,
        unit: path,
        key: `${path}:${one.from}-${one.to}`,
      }))
    })
    .filter(
      (one) =>
        !version.dismissed.includes(one.key) &&
        !redactions.some((other) => other.unit === one.unit && overlaps(other, one)),
    )
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
