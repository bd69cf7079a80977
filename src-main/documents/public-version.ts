import type { IssuedDocument } from '../domain/attachment.ts'
import type { Body } from '../domain/body.ts'
import type { GroundRules } from '../domain/legal-grounds.ts'
import { isProject, type PublicVersion } from '../domain/public-version.ts'
import type { PublicDuty, Redaction } from '../domain/redaction.ts'
import { placesOf, squeeze } from '../domain/squeezed.ts'
import { localDate } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { publicVersionPaper, publicVersionPassages } from '../locale/public-version-passages.ts'
import { publicVersionTexts as texts } from '../locale/public-version-texts.ts'
import { footerOf, marginOf } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import { legendSections } from './legend.ts'
import type { Block, DocumentModel } from './model.ts'
import { arranged } from './sections.ts'
import {
  isMarkable,
  type Removal,
  type TextUnit,
  textUnits,
  withoutText,
  withOwnPages,
} from './text-units.ts'
import { type Format, formatted, programFormat, wordingOf } from './wording.ts'

/** An issued paper, what it says, and what is removed from it. */
export type PublicVersionData = {
  readonly body: Body
  readonly version: PublicVersion
  readonly source: IssuedDocument
  /** As `quotedModel` gives it: the texts that were marked. */
  readonly model: DocumentModel
  readonly redactions: readonly NumberedRedaction[]
  readonly rules: GroundRules
}

/** A redaction with its place in reading order, which its box says, and what it removes although it is public. */
export type NumberedRedaction = Redaction & { readonly number: number; readonly duty: PublicDuty | null }

/** What a paper says, as another quotes it: its own number of pages, no file inside, no signatures drawn. */
export function quotedModel(model: DocumentModel, pages: number): DocumentModel {
  const { embedded: _, ...said } = model
  return withOwnPages(said, pages)
}

/** In reading order, numbered. */
export function inReadingOrder<T extends Redaction>(
  model: DocumentModel,
  redactions: readonly T[],
): (T & { readonly number: number })[] {
  const position = new Map(textUnits(model).map(({ path }, index) => [path, index]))
  return redactions
    .toSorted((a, b) => position.get(a.unit)! - position.get(b.unit)! || a.from - b.from)
    .map((redaction, index) => ({ ...redaction, number: index + 1 }))
}

export function publicVersionKey({ key }: Pick<IssuedDocument, 'key'>): string {
  return `${key}-VP`
}

/**
 * The paper without what was marked, behind the sheet that says what and why (R36, R37, R39). It does not tell the
 * fingerprint of the original: whoever knows all the rest of it could find a telephone by trying.
 */
export function publicVersionDocument(
  data: PublicVersionData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { source, version, body } = data
  const key = publicVersionKey(source)
  const open = withoutText(data.model, (unit) => removalsIn(unit, data.redactions))
  const { letterhead, runningHead, layout, ...frame } = open.frame
  const model: DocumentModel = {
    ...open,
    kind: 'publicVersion',
    title: texts.titleOf(open.title),
    subject: key,
    createdAt: stamp.issuedAt,
    frame: {
      ...frame,
      layout,
      letterhead: { ...letterhead, logo: stamp.logo },
      runningHead: { left: runningHead.left, right: `${texts.title} · ${source.key}` },
      margin:
        layout === 'bound'
          ? [
              { label: texts.margin, lines: [] },
              ...marginOf(key, stamp, isProject(version) ? texts.projectState : texts.state),
            ]
          : [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: isProject(version) ? documents.frame.project : null,
    },
    blocks: blocksOf(data, open, format),
  }
  // A drawing was laid out for its paper.
  return formatted(model, layout === 'landscape' ? { ...format, paper: null } : format, body)
}

function blocksOf(data: PublicVersionData, open: DocumentModel, format: Format): Block[] {
  const issuedOn = localDate(data.source.issuedAt, data.body.timeZone)
  const say = wordingOf(publicVersionPassages, format, data.body)
  const legend = legendSections({ ...data, open, issuedOn }, say)
  const paper: readonly Block[] = [
    { type: 'pageBreak' },
    ...open.blocks.map((block) => (block.type === 'title' ? { ...block, isQuoted: true as const } : block)),
  ]
  return arranged(publicVersionPaper.sections, format).flatMap((id) => (id === 'paper' ? paper : legend[id]))
}

/** Shorter than this, what repeats it by chance in a head or a title is left. */
const shortestEcho = 4

/** What is removed from a text: what was marked in it and, in what only repeats the paper, every echo of it (R37). */
function removalsIn(unit: TextUnit, redactions: readonly NumberedRedaction[]): Removal[] {
  if (isMarkable(unit.path))
    return redactions.flatMap((one) =>
      one.unit === unit.path ? { from: one.from, to: one.to, label: texts.box(one.number, one.data) } : [],
    )
  const squeezed = squeeze(unit.text)
  const echoes = redactions.flatMap(({ text, number, data }) => {
    const needle = squeeze(text).text
    if (needle.length < shortestEcho) return []
    return placesOf(needle, squeezed).map((span) => ({ ...span, label: texts.box(number, data) }))
  })
  return echoes
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .reduce<Removal[]>((kept, next) => (next.from < (kept.at(-1)?.to ?? 0) ? kept : [...kept, next]), [])
}
