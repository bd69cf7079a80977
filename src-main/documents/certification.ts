import { type Agreement, type FollowUpNote, isAdopted } from '../domain/agreement.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import type { Minutes } from '../domain/minutes.ts'
import { localDate } from '../domain/time.ts'
import { certificationPaper, certificationPassages } from '../locale/certification-passages.ts'
import { certificationTexts as texts } from '../locale/certification-texts.ts'
import { dateInWords } from '../locale/document-dates.ts'
import { documents } from '../locale/documents.ts'
import { voteTexts } from '../locale/vote-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { agreementBox, outcomeOf } from './agreement-box.ts'
import { declaredQuorum } from './found-quorum.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import { type IssueStamp, sessionDocumentKey } from './issue-stamp.ts'
import { attemptOf } from './minutes-frame.ts'
import type { Block, DocumentModel } from './model.ts'
import { ownName } from './seats.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, programFormat, type Wording, wordingOf } from './wording.ts'

/** A session and the notes that cancelled agreements of it afterwards. */
export type CertificationData = {
  readonly dossier: SessionDossier
  readonly cancellations: readonly FollowUpNote[]
}

/** What the secretary certifies that a session agreed. */
export function certificationDocument(
  data: CertificationData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, session, letterhead, number } = data.dossier
  const key = sessionDocumentKey(data.dossier, 'certification')
  const name = paperName(body, letterhead)
  const subtitle = texts.subtitle(sessionTitle(session.kind, number), attemptOf(session), session.year)
  const sections = sectionsOf(data, stamp, wordingOf(certificationPassages, format, body))
  const blocks = arranged(certificationPaper.sections, format).flatMap((id) => sections[id])
  const model: DocumentModel = {
    kind: 'certification',
    language: 'es-MX',
    title: `${texts.title} · ${subtitle}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'bound',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: `${texts.title} · ${subtitle}` },
      margin: marginOf(key, stamp, texts.state),
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: documents.frame.blank,
    },
    blocks: [{ type: 'title', text: texts.title, subtitle }, ...blocks],
  }
  return formatted(model, format, body)
}

type CertificationWording = Wording<typeof certificationPassages>
type Sections = Readonly<Record<keyof typeof certificationPaper.sections, readonly Block[]>>

function sectionsOf(
  { dossier, cancellations }: CertificationData,
  stamp: IssueStamp,
  say: CertificationWording,
): Sections {
  const { body, session, number, minutes } = dossier
  const adopted = dossier.agreements.filter(isAdopted).sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  const quorum = declaredQuorum(dossier)
  const signer = secretaryMember(dossier) ?? presidingMember(dossier)
  const person = signer && ownName(signer, signer.holder)
  const post = signer?.seat.name ?? body.name
  const certifies = texts.certifies({
    post,
    person,
    session: sessionTitle(session.kind, number),
    attempt: attemptOf(session),
    body: body.name,
    date: session.date,
    quorum: quorum.isReached ? quorum : null,
    count: adopted.length,
  })
  const compared = texts.minutes({
    noun: minutesNoun(session.kind),
    key: sessionDocumentKey(dossier, 'minutes'),
    status: minutes.status,
    date: stateDate(dossier, minutes),
  })
  return {
    certifies: say.blocks('certifies', certifies),
    agreements: adopted.flatMap((agreement) => agreementBlocks(dossier, agreement, cancellations, say)),
    minutes: say.blocks('minutes', compared),
    issued: say.blocks('issued', texts.issued(localDate(stamp.issuedAt, body.timeZone))),
    signature: [
      {
        type: 'signature',
        farewell: say.text('farewell', {}),
        name: person ?? texts.holder(post),
        capacity: person ? post : '',
      },
    ],
  }
}

/** The box with its vote in words and, if it was cancelled afterwards, when and why (R24). */
function agreementBlocks(
  { motions }: SessionDossier,
  agreement: Agreement,
  cancellations: readonly FollowUpNote[],
  say: CertificationWording,
): Block[] {
  const motion = motions.find(({ agreementId }) => agreementId === agreement.id)
  const outcome = motion ? outcomeOf(motion) : null
  const box = agreementBox(agreement, outcome ? voteTexts.votedInWords(outcome) : voteTexts.notVoted)
  if (agreement.status !== 'cancelled') return [box]
  const note = cancellations.find(({ agreementId }) => agreementId === agreement.id)
  const reason = note?.text.replace(/\s+/gu, ' ').trim() ?? ''
  const cancelled = { clave: agreement.key, fecha: note?.date ? dateInWords(note.date) : '', motivo: reason }
  return [box, ...say.blocks('cancelled', cancelled)]
}

/** When the acta came to be what it is. */
function stateDate({ body }: SessionDossier, minutes: Minutes) {
  const { status, approvedAt, signedAt, publishedAt } = minutes
  const at = { draft: null, project: null, approved: approvedAt, signed: signedAt, published: publishedAt }
  const since = at[status]
  return since && localDate(since, body.timeZone)
}
