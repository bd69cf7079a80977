import type { FiledPaper, RecordFile } from '../domain/record-file.ts'
import { localDate } from '../domain/time.ts'
import { fileCoverDocument, fileCoverKey } from '../documents/file-cover.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** The cover of an expediente, as its papers stand. */
export function draftOfCover(store: ReadStore, id: string, env: Environment): PaperDraft {
  return paperOfCover(store, need(store, 'recordFile', id), store.where('filedPaper', { fileId: id }), env)
}

export function paperOfCover(
  store: ReadStore,
  file: RecordFile,
  papers: readonly FiledPaper[],
  env: Environment,
): PaperDraft {
  const body = need(store, 'body', file.bodyId)
  const today = localDate(env.now(), body.timeZone)
  const letterhead = currentLetterhead(store, body.id, today)
  return {
    kind: 'fileCover',
    key: fileCoverKey(file),
    bodyId: body.id,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp, format) => fileCoverDocument({ body, letterhead, file, papers }, stamp, format),
    template: { kind: 'fileCover', date: today },
  }
}
