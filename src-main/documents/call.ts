import { placeOf } from '../domain/body.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { requiredQuorum, votingMembers } from '../domain/quorum.ts'
import { localDate } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { noticeAmount, sessionTitle } from '../locale/terms.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import { type IssueStamp, sessionDocumentKey } from './issue-stamp.ts'
import type { Block, DocumentModel, Frame } from './model.ts'
import { ownName } from './seats.ts'

const { call: texts, frame: frameTexts } = documents

/** Convocatoria with its slip of receipt. */
export function callDocument(dossier: SessionDossier, stamp: IssueStamp): DocumentModel {
  const { body, session, rules } = dossier
  const key = sessionDocumentKey(dossier, 'call')
  const title = sessionTitle(session.kind, dossier.number)
  const subtitle = texts.subtitle(title, session.year)
  const calledOn = localDate(session.calledAt ?? stamp.issuedAt, body.timeZone)
  const agenda = dossier.agenda.map((item) => ({ content: [{ text: texts.item(item.title) }] }))
  return {
    kind: 'call',
    language: 'es-MX',
    title: `${texts.title} · ${subtitle}`,
    subject: key,
    author: paperName(body, dossier.letterhead),
    createdAt: stamp.issuedAt,
    frame: frameOf(dossier, stamp, key, subtitle),
    blocks: [
      { type: 'title', text: texts.title, subtitle },
      { type: 'paragraph', style: 'plain', content: [{ text: texts.placeAndDate(placeOf(body), calledOn) }] },
      {
        type: 'paragraph',
        style: 'plain',
        content: [...texts.addressees(body.name), { text: `\n${texts.present}` }],
      },
      { type: 'paragraph', style: 'text', content: texts.summons(rules.callBasis, title) },
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

function frameOf(dossier: SessionDossier, stamp: IssueStamp, key: string, subtitle: string): Frame {
  const { body, session, notice } = dossier
  const given = noticeAmount(notice.given, notice.rule.unit)
  const short = notice.isEnough ? [] : [texts.shortNotice(notice.rule.amount, notice.rule.unit)]
  return {
    layout: 'bound',
    letterhead: letterheadOf(body, dossier.letterhead, stamp),
    runningHead: {
      left: paperName(body, dossier.letterhead),
      right: `${texts.title} · ${subtitle}`,
    },
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
    blankMark: null,
  }
}

type Rows = Extract<Block, { type: 'fields' }>['rows']

function dataOf({ session, rules, members }: SessionDossier): Rows {
  const seats = votingMembers(members, rules).length
  const place = session.place ? [{ label: texts.place, value: [{ text: session.place }] }] : []
  const second =
    rules.secondCall?.kind === 'sameDay' && session.attempt === 1
      ? [
          {
            label: texts.secondCall,
            value: [
              {
                text: texts.secondCallValue(
                  session.time,
                  rules.secondCall.minutes,
                  requiredQuorum(rules.quorum, seats),
                  {
                    rule: rules.secondCallQuorum.kind,
                    required: requiredQuorum(rules.secondCallQuorum, seats),
                  },
                ),
              },
            ],
          },
        ]
      : []
  const tolerance =
    rules.toleranceMinutes === 0
      ? []
      : [{ label: texts.tolerance, value: [{ text: texts.toleranceValue(rules.toleranceMinutes) }] }]
  return [
    { label: texts.when.label, value: texts.whenValue(session.date, session.time) },
    ...place,
    { label: texts.modality, value: [{ text: texts.modalityValue(session) }] },
    ...tolerance,
    ...second,
  ]
}

/** What is annexed, and until when members may add items: never to an extraordinary session (R9). */
function notesOf(dossier: SessionDossier): Block[] {
  const { session, rules } = dossier
  const takesItems = session.kind !== 'extraordinary' && session.kind !== 'installation'
  const secretary = secretaryMember(dossier)?.seat.name ?? null
  const notes = [
    session.callNote,
    takesItems && rules.lateItemHours > 0 ? texts.lateItems(secretary, rules.lateItemHours) : '',
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
