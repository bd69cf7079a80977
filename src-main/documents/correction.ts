import type { IssuedDocument } from '../domain/attachment.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import type { MinutesCorrection } from '../domain/minutes.ts'
import type { Membership } from '../domain/seat.ts'
import { localDate } from '../domain/time.ts'
import { correctionPaper, correctionPassages } from '../locale/correction-passages.ts'
import { correctionTexts as texts } from '../locale/correction-texts.ts'
import { documents } from '../locale/documents.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import { correctionKey, type IssueStamp } from './issue-stamp.ts'
import { markdownBlocks } from './markdown.ts'
import { signersOf } from './minutes-closing.ts'
import { attemptOf } from './minutes-frame.ts'
import type { Block, ClosingBlock, DocumentModel, Signer, TableBlock } from './model.ts'
import { section } from './paragraphs.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, programFormat, type Wording, wordingOf } from './wording.ts'

/** A correction, its session, and the frozen acta that it corrects. */
export type CorrectionData = {
  readonly dossier: SessionDossier
  readonly correction: MinutesCorrection
  readonly acta: IssuedDocument
}

/** Fe de erratas or addendum of an acta whose text is frozen (R30). */
export function correctionDocument(
  data: CorrectionData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { dossier, correction, acta } = data
  const { body, letterhead, session } = dossier
  const key = correctionKey(dossier, correction)
  const name = paperName(body, letterhead)
  const title = texts.title(correction.kind, correction.number)
  const subtitle = texts.subtitle(minutesNoun(session.kind), acta.key)
  const sections = sectionsOf(data, key, wordingOf(correctionPassages, format, body))
  const blocks = arranged(correctionPaper.sections, format).flatMap((id) => sections[id])
  const model: DocumentModel = {
    kind: 'correction',
    language: 'es-MX',
    title: `${title} · ${subtitle}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'bound',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: `${title} · ${acta.key}` },
      margin: marginOf(key, stamp, texts.state),
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: documents.frame.blank,
    },
    blocks: [{ type: 'title', text: title, subtitle }, ...blocks],
  }
  return formatted(model, format, body)
}

type CorrectionWording = Wording<typeof correctionPassages>
type Sections = Readonly<Record<keyof typeof correctionPaper.sections, readonly Block[]>>

function sectionsOf(data: CorrectionData, key: string, say: CorrectionWording): Sections {
  return {
    opening: openingBlocks(data, say),
    data: [dataOf(data)],
    content: contentOf(data, say),
    closing: [closingOf(data, key, say)],
  }
}

function openingBlocks({ dossier, correction, acta }: CorrectionData, say: CorrectionWording): Block[] {
  const { session, body, number } = dossier
  const preamble = texts.preamble({
    kind: correction.kind,
    noun: minutesNoun(session.kind),
    key: acta.key,
    session: sessionTitle(session.kind, number),
    attempt: attemptOf(session),
    body: body.name,
    date: session.date,
    today: correction.date,
  })
  return say.blocks('preamble', preamble)
}

/** What is corrected, to the byte, and why. */
function dataOf({ dossier, correction, acta }: CorrectionData): Block {
  const { labels } = texts
  const { session, body } = dossier
  const rows = [
    [labels.minutes, texts.minutesAs(minutesNoun(session.kind), acta.key)],
    [labels.version, texts.version(acta.version, acta.pages)],
    [labels.issued, texts.issued(localDate(acta.issuedAt, body.timeZone))],
    [labels.fingerprint, texts.grouped(acta.fingerprint, 4)],
    [labels.digest, texts.grouped(acta.sha256, 8)],
    ...(correction.reason ? [[labels.reason, texts.reason(correction.reason)] as const] : []),
  ] as const
  return { type: 'fields', rows: rows.map(([label, value]) => ({ label, value: [{ text: value }] })) }
}

function contentOf({ dossier, correction }: CorrectionData, say: CorrectionWording): Block[] {
  const numbered = (title: string) => section(minutesTexts.course.section(1, title))
  if (correction.kind === 'addendum')
    return [numbered(say.text('addedHeading', {})), ...markdownBlocks(correction.text)]
  return [
    numbered(texts.changes.heading(correction.changes.length)),
    changesTable(correction),
    ...say.blocks('rest', texts.rest(minutesNoun(dossier.session.kind))),
  ]
}

const widths = [92, 158, 158]

/** Where, what it says and what it should say. */
function changesTable({ changes }: MinutesCorrection): TableBlock {
  return {
    type: 'table',
    columns: texts.columns.map((header, index) => ({ header, width: widths[index]!, align: 'left' })),
    groups: [
      {
        caption: null,
        rows: changes.map(({ place, says, shouldSay }) =>
          [place, says || texts.nothing, shouldSay || texts.nothing].map((text) => [{ text }]),
        ),
      },
    ],
    result: null,
  }
}

function closingOf(
  { dossier, correction, acta }: CorrectionData,
  key: string,
  say: CorrectionWording,
): ClosingBlock {
  const { session } = dossier
  const { kind, date } = correction
  return {
    type: 'closing',
    heading: minutesTexts.course.section(2, say.text('closingHeading', {})),
    paragraphs: [say.runs('closing', texts.closing.paragraph(date))],
    endMark: say.text('endMark', {}),
    identity: say.runs(
      'identity',
      texts.closing.identity({
        kind,
        key,
        noun: minutesNoun(session.kind),
        minutesKey: acta.key,
        date: session.date,
      }),
    ),
    signers: signersOfCorrection(dossier),
    notes: [],
  }
}

/** Who presided and the secretary, as they sign the acta. */
function signersOfCorrection(dossier: SessionDossier): Signer[] {
  const numbers = [presidingMember(dossier), secretaryMember(dossier)]
    .filter((member): member is Membership => member !== null)
    .map(({ seat }) => String(seat.number))
  return signersOf(dossier).filter(({ number }) => numbers.includes(number))
}
