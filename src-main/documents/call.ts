import { placeOf } from '../domain/body.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { requiredQuorum, votingMembers } from '../domain/quorum.ts'
import type { QuorumRule } from '../domain/rules.ts'
import { localDate } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { upperFirst } from '../locale/grammar.ts'
import { quorumTexts } from '../locale/paper-quorum-texts.ts'
import { noticeAmount, sessionTitle } from '../locale/terms.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import { type IssueStamp, sessionDocumentKey } from './issue-stamp.ts'
import { formerCallText } from './minutes-quorum.ts'
import type { Block, DocumentModel, Frame } from './model.ts'
import { said } from './paragraphs.ts'
import { ownName } from './seats.ts'

const { call: texts, frame: frameTexts } = documents

/** Convocatoria with its slip of receipt. */
export function callDocument(dossier: SessionDossier, stamp: IssueStamp): DocumentModel {
  const { body, session, rules } = dossier
  const key = sessionDocumentKey(dossier, 'call')
  const title = sessionTitle(session.kind, dossier.number)
  const heading = texts.title(session.attempt)
  const isInstallation = session.kind === 'installation'
  const subtitle = texts.subtitle(title, session.year)
  const calledOn = localDate(session.calledAt ?? stamp.issuedAt, body.timeZone)
  const former = formerCallText(dossier)
  const agenda = dossier.agenda.map((item) => ({ content: [{ text: texts.item(item.title) }] }))
  return {
    kind: 'call',
    language: 'es-MX',
    title: `${heading} · ${subtitle}`,
    subject: key,
    author: paperName(body, dossier.letterhead),
    createdAt: stamp.issuedAt,
    frame: frameOf(dossier, stamp, key, `${heading} · ${subtitle}`),
    blocks: [
      { type: 'title', text: heading, subtitle },
      { type: 'paragraph', style: 'plain', content: [{ text: texts.placeAndDate(placeOf(body), calledOn) }] },
      {
        type: 'paragraph',
        style: 'plain',
        content: [
          ...(isInstallation ? texts.designated(body.name) : texts.addressees(body.name)),
          { text: `\n${texts.present}` },
        ],
      },
      { type: 'paragraph', style: 'text', content: texts.summons(rules.callBasis, title, session.attempt) },
      ...(former ? [said(former)] : []),
      { type: 'fields', rows: dataOf(dossier) },
      { type: 'heading', level: 2, text: texts.agenda },
      { type: 'list', ordered: true, items: agenda },
      ...notesOf(dossier),
      ...signatureOf(dossier),
      { type: 'slip', title: texts.receipt(key), lines: slipLines },
    ],
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
function notesOf(dossier: SessionDossier): Block[] {
  const { session, rules } = dossier
  const takesItems = session.kind !== 'extraordinary' && session.kind !== 'installation'
  const secretary = secretaryMember(dossier)?.seat.name ?? null
  const notes = [
    session.callNote,
    session.kind === 'installation' ? texts.designations : '',
    takesItems && rules.lateItemHours > 0 ? texts.lateItems(secretary, rules.lateItemHours) : '',
    session.kind === 'extraordinary' ? texts.onlyListed(rules.admitsUrgent) : '',
  ].filter(Boolean)
  return notes.length > 0 ? [{ type: 'paragraph', style: 'text', content: [{ text: notes.join(' ') }] }] : []
}

/** The secretary signs by instruction of who presides; without secretary, who presides does. */
function signatureOf(dossier: SessionDossier): Block[] {
  const secretary = secretaryMember(dossier)
  const chair = presidingMember(dossier)
  const signer = secretary ?? chair
  if (!signer) return []
  const person = ownName(signer, signer.holder)
  const role = secretary ? (chair ? texts.byInstruction(chair.seat.name) : '') : texts.presides
  return [
    {
      type: 'signature',
      farewell: texts.farewell,
      name: person ?? signer.seat.name,
      capacity: [person ? signer.seat.name : '', role].filter(Boolean).join(' · '),
    },
  ]
}
