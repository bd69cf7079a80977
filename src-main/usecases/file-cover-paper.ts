import { localDate } from '../domain/time.ts'
import { fileCoverDocument, fileCoverKey } from '../documents/file-cover.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** The cover of an expediente, as its papers stand. */
export function draftOfCover(store: ReadStore, id: string, env: Environment): PaperDraft {
  const file = need(store, 'recordFile', id)
  const body = need(store, 'body', file.bodyId)
  const letterhead = currentLetterhead(store, body.id, localDate(env.now(), body.timeZone))
  const papers = store.where('filedPaper', { fileId: id })
  return {
    kind: 'fileCover',
    key: fileCoverKey(file),
    bodyId: body.id,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp) => fileCoverDocument({ body, letterhead, file, papers }, stamp),
  }
}
