import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { requiredQuorum, votingMembers } from '../domain/quorum.ts'
import type { QuorumRule } from '../domain/rules.ts'
import { localDate } from '../domain/time.ts'
import { callPaper, callPassages } from '../locale/call-passages.ts'
import { dateInWords } from '../locale/document-dates.ts'
import { documents } from '../locale/documents.ts'
import { upperFirst } from '../locale/grammar.ts'
import { quorumTexts } from '../locale/paper-quorum-texts.ts'
import { noticeAmount, sessionTitle } from '../locale/terms.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import { type IssueStamp, sessionDocumentKey } from './issue-stamp.ts'
import { formerCallText } from './minutes-quorum.ts'
import type { Block, DocumentModel, Frame } from './model.ts'
import { plain, run, said } from './paragraphs.ts'
import { ownName } from './seats.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, merged, programFormat, type Wording, wordingOf } from './wording.ts'

const { call: texts, frame: frameTexts } = documents

/** Convocatoria with its slip of receipt. */
export function callDocument(
  dossier: SessionDossier,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, session } = dossier
  const key = sessionDocumentKey(dossier, 'call')
  const title = sessionTitle(session.kind, dossier.number)
  const heading = texts.title(session.attempt)
  const subtitle = texts.subtitle(title, session.year)
  const say = wordingOf(callPassages, format, body)
  const sections = sectionsOf(dossier, stamp, key, say)
  const blocks = arranged(callPaper.sections, format).flatMap((id) => sections[id])
  const model: DocumentModel = {
    kind: 'call',
    language: 'es-MX',
    title: `${heading} · ${subtitle}`,
    subject: key,
    author: paperName(body, dossier.letterhead),
    createdAt: stamp.issuedAt,
    frame: frameOf(dossier, stamp, key, `${heading} · ${subtitle}`),
    blocks: [{ type: 'title', text: heading, subtitle }, ...blocks],
  }
  return formatted(model, format, body)
}

type CallWording = Wording<typeof callPassages>
type Sections = Readonly<Record<keyof typeof callPaper.sections, readonly Block[]>>

function sectionsOf(dossier: SessionDossier, stamp: IssueStamp, key: string, say: CallWording): Sections {
  const { body, session, rules } = dossier
  const calledOn = localDate(session.calledAt ?? stamp.issuedAt, body.timeZone)
  const former = formerCallText(dossier)
  const agenda = dossier.agenda.map((item) => ({ content: [{ text: texts.item(item.title) }] }))
  const title = sessionTitle(session.kind, dossier.number)
  return {
    placeAndDate: plain(say.runs('placeAndDate', { fecha: dateInWords(calledOn) })),
    addressees: plain(say.runs(session.kind === 'installation' ? 'designated' : 'addressees', {})),
    summons: [
      ...say.blocks('summons', texts.summons(rules.callBasis, title, session.attempt)),
      ...(former ? [said(former)] : []),
    ],
    data: [{ type: 'fields', rows: dataOf(dossier) }],
    agenda: [
      { type: 'heading', level: 2, text: say.text('agendaHeading', {}) },
      { type: 'list', ordered: true, items: agenda },
    ],
    notes: notesOf(dossier, say),
    signature: signatureOf(dossier, say),
    slip: [{ type: 'slip', title: texts.receipt(key), lines: slipLines }],
  }
}

const slipWidths = [190, 66, 52, 142]
const slipLines = texts.receiptLines.map((label, index) => ({ label, width: slipWidths[index]! }))

function frameOf(dossier: SessionDossier, stamp: IssueStamp, key: string, title: string): Frame {
  const { body, session, notice } = dossier
  const given = noticeAmount(notice.given, notice.rule.unit)
  const short = notice.isEnough ? [] : [texts.shortNotice(notice.rule.amount, notice.rule.unit)]
  return {
    layout: 'bound',
    letterhead: letterheadOf(body, dossier.letterhead, stamp),
    runningHead: { left: paperName(body, dossier.letterhead), right: title },
    margin: [
      ...marginOf(key, stamp, texts.issued),
      { label: frameTexts.noticeLabel, lines: [given, ...short] },
    ],
    rubrics: null,
    footer: footerOf(key, stamp),
    watermark:
      session.status === 'cancelled'
        ? frameTexts.cancelled
        : session.status === 'draft'
          ? frameTexts.draft
          : null,
    blankMark: frameTexts.blank,
  }
}

type Rows = Extract<Block, { type: 'fields' }>['rows']

function dataOf(dossier: SessionDossier): Rows {
  const { session, rules } = dossier
  const place = session.place ? [{ label: texts.place, value: [{ text: session.place }] }] : []
  const tolerance =
    rules.toleranceMinutes === 0
      ? []
      : [{ label: texts.tolerance, value: [{ text: texts.toleranceValue(rules.toleranceMinutes) }] }]
  return [
    { label: texts.when.label, value: texts.whenValue(session.date, session.time) },
    ...place,
    { label: texts.modality, value: [{ text: texts.modalityValue(session) }] },
    ...tolerance,
    ...quorumRows(dossier),
  ]
}

/** When it is called again if there is no quorum, and with how many; on the second call, the quorum it needs (R15). */
function quorumRows({ session, rules, members }: SessionDossier): Rows {
  const { secondCall, quorum, secondCallQuorum } = rules
  const seats = votingMembers(members, rules).length
  const quorumFor = (rule: QuorumRule) => quorumTexts.quorumFor(rule, requiredQuorum(rule, seats))
  const row = (label: string, text: string) => [{ label, value: [{ text }] }]
  if (session.attempt > 1)
    return row(texts.quorum, upperFirst(quorumFor(secondCall === null ? quorum : secondCallQuorum)))
  if (secondCall === null) return []
  if (secondCall.kind === 'window')
    return row(texts.secondCall, texts.secondCallWindow(secondCall, quorumFor(secondCallQuorum)))
  const second = { rule: secondCallQuorum.kind, required: requiredQuorum(secondCallQuorum, seats) }
  const { time } = session
  return row(
    texts.secondCall,
    texts.secondCallValue(time, secondCall.minutes, requiredQuorum(quorum, seats), second),
  )
}

/** What is annexed, and until when members may add items: to an extraordinary session only what is urgent (R9). */
function notesOf(dossier: SessionDossier, say: CallWording): Block[] {
  const { session, rules } = dossier
  const takesItems = session.kind !== 'extraordinary' && session.kind !== 'installation'
  const secretary = secretaryMember(dossier)?.seat.name ?? null
  const late = takesItems && rules.lateItemHours > 0
  const notes = [
    session.callNote ? [{ text: session.callNote }] : [],
    session.kind === 'installation' ? say.runs('designations', {}) : [],
    late ? say.runs('lateItems', texts.lateItems(secretary, rules.lateItemHours)) : [],
    session.kind === 'extraordinary' ? say.runs('onlyListed', texts.onlyListed(rules.admitsUrgent)) : [],
  ].filter((note) => note.length > 0)
  const content = merged(notes.flatMap((note, index) => (index > 0 ? [{ text: ' ' }, ...note] : note)))
  return content.length > 0 ? [run(content)] : []
}

/** The secretary signs by instruction of who presides; without secretary, who presides does. */
function signatureOf(dossier: SessionDossier, say: CallWording): Block[] {
  const secretary = secretaryMember(dossier)
  const chair = presidingMember(dossier)
  const signer = secretary ?? chair
  if (!signer) return []
  const person = ownName(signer, signer.holder)
  const role = secretary ? (chair ? texts.byInstruction(chair.seat.name) : '') : texts.presides
  return [
    {
      type: 'signature',
      farewell: say.text('farewell', {}),
      name: person ?? signer.seat.name,
      capacity: [person ? signer.seat.name : '', role].filter(Boolean).join(' · '),
    },
  ]
}
