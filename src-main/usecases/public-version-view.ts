import { groundRulesOn } from '../domain/legal-grounds.ts'
import { whyCannotPublish } from '../domain/public-version.ts'
import type { PublicVersionRow, PublicVersionView } from '../contract/public-version-views.ts'
import { need } from './dossier.ts'
import { groundRules } from './legal-data.ts'
import { suggestionsOf } from './public-suggestions.ts'
import { publicFile } from './public-versions.ts'
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
