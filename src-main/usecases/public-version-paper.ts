import type { RecordId } from '../domain/ids.ts'
import { groundRulesOn } from '../domain/legal-grounds.ts'
import { localDate } from '../domain/time.ts'
import { publicVersionDocument, publicVersionKey } from '../documents/public-version.ts'
import { need } from './dossier.ts'
import { issuedLogoId } from './kept-papers.ts'
import { groundRules } from './legal-data.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'
import { publicFile, secretsOf } from './public-versions.ts'

/** An issued paper without what was marked in it, and what its file must not say. */
export function draftOfPublicVersion(store: ReadStore, id: RecordId, env: Environment): PaperDraft {
  const file = publicFile(store, id)
  const { source, version } = file
  const body = need(store, 'body', version.bodyId)
  const rules = groundRulesOn(groundRules, version.classifiedOn)
  return {
    kind: 'publicVersion',
    key: publicVersionKey(source),
    bodyId: version.bodyId,
    sessionId: version.sessionId,
    logoId: issuedLogoId(store, source),
    sourceId: source.id,
    build: (stamp, format) => publicVersionDocument({ ...file, body, rules }, stamp, format),
    template: { kind: 'publicVersion', date: localDate(env.now(), body.timeZone) },
    secrets: secretsOf(file),
  }
}
