import type { IssuedDocument } from '../domain/attachment.ts'
import { logoDigest, restoredModel } from '../documents/issue-stamp.ts'
import type { DocumentModel, Logo } from '../documents/model.ts'
import { need } from './dossier.ts'
import { logoFrom } from './logo.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { ReadStore } from './ports.ts'

type KeptLogo = { readonly logo: Logo; readonly digest: string }

/** The last one issued of a paper, if any. */
export function lastVersion(
  store: ReadStore,
  of: Pick<PaperDraft, 'bodyId' | 'kind' | 'key'>,
): IssuedDocument | null {
  const versions = store.where('issuedDocument', of)
  return versions.reduce<IssuedDocument | null>((a, b) => (a && a.version > b.version ? a : b), null)
}

/** An emblem as papers carry it, and the digest by which they are kept. */
export function logoOf(store: ReadStore, id: string): KeptLogo {
  const { mediaType, sha256: digest } = need(store, 'attachment', id)
  return { logo: logoFrom(mediaType, store.bytes(id)), digest }
}

/**
 * What the pages of an issued paper say, as they were painted; null in files of before, which kept the PDF alone. The
 * data inside its PDF are left out: what is made from it carries its own.
 */
export function issuedModel(store: ReadStore, issued: IssuedDocument): DocumentModel | null {
  const { embedded: _, ...pages } = wholeModel(store, issued) ?? {}
  return 'kind' in pages ? (pages as DocumentModel) : null
}

/** The same, with the data inside its PDF: painted, it gives the same bytes. */
export function wholeModel(store: ReadStore, { modelId, bodyId }: IssuedDocument): DocumentModel | null {
  const bytes = modelId && store.bytes(modelId)
  if (!bytes) return null
  const logoWith = (sha256: string) => store.where('attachment', { bodyId, sha256, purpose: 'logo' })[0]
  return restoredModel(Buffer.from(bytes).toString('utf8'), (digest) => {
    const attachment = logoWith(digest)
    return attachment ? logoOf(store, attachment.id).logo : null
  })
}

/** The emblem of the paper, as an attachment of its body; null when it had none. */
export function issuedLogoId(store: ReadStore, { modelId, bodyId }: IssuedDocument): string | null {
  const bytes = modelId && store.bytes(modelId)
  const sha256 = bytes && logoDigest(Buffer.from(bytes).toString('utf8'))
  return (sha256 && store.where('attachment', { bodyId, sha256, purpose: 'logo' })[0]?.id) || null
}
