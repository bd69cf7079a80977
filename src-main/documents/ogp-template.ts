import type { Body, Letterhead } from '../domain/body.ts'
import type { Activity, Commitment, Completion } from '../domain/commitment.ts'
import { extentOf } from '../domain/spans.ts'
import { goalName } from '../locale/development-goals.ts'
import { withoutStop } from '../locale/grammar.ts'
import { type OgpLanguage, ogpTerms } from '../locale/ogp-terms.ts'
import { planTexts } from '../locale/plan-texts.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Block, DocumentModel, TableBlock } from './model.ts'
import { section } from './paragraphs.ts'

/** What the template asks of a commitment. */
export type OgpCommitment = {
  readonly commitment: Commitment
  readonly key: string
  readonly pillars: readonly string[]
  readonly activities: readonly Pick<Activity, 'name' | 'spans'>[]
  readonly completion: Completion
}

/** A question of the template with its answer: a text, or the rows of a table. */
export type OgpSection = {
  readonly title: string
  readonly text: string
  readonly table: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  } | null
}

/** The template of OGP: its terms in a language, the text as the person wrote it. */
export function ogpSections(of: OgpCommitment, language: OgpLanguage): OgpSection[] {
  const terms = ogpTerms[language]
  const { commitment, pillars, completion } = of
  const { number, title, start, end, governmentResponsible, socialResponsible, supporters } = commitment
  const said = (name: string, text: string): OgpSection => ({ title: name, text, table: null })
  const asked = (name: string, text: string) => said(name, text.trim() || terms.blank)
  const answers = [
    asked(terms.name, `${number}. ${title}`),
    asked(terms.dates, start && end ? terms.range(start, end) : ''),
    asked(terms.lead, governmentResponsible),
    asked(terms.society, [socialResponsible, ...supporters].filter(Boolean).join('\n')),
    asked(terms.problem, commitment.problem),
    asked(terms.commitment, [commitment.objective, commitment.solution].filter(Boolean).join('\n\n')),
    asked(terms.contribution, commitment.contribution),
    asked(terms.values, pillars.join('\n')),
    said(terms.information, informationOf(commitment, language)),
    { ...said(terms.milestones, ''), table: milestonesOf(of, language) },
    asked(terms.completion, terms.completions[completion]),
    said(terms.results, commitment.results.trim()),
    said(terms.nextSteps, commitment.nextSteps.trim()),
  ]
  return answers.filter(({ text, table }) => text !== '' || table !== null)
}

function informationOf(commitment: Commitment, language: OgpLanguage): string {
  const terms = ogpTerms[language]
  const { isFree, resources, goals, population, priorityGroups } = commitment
  const lines: readonly (readonly [name: string, text: string])[] = [
    [terms.budget, isFree ? terms.free : resources.map(planTexts.resource).join('; ')],
    [terms.goals, goals.map((goal) => goalName(goal, language)).join('; ')],
    [terms.population, [withoutStop(population), priorityGroups.join('; ')].filter(Boolean).join('. ')],
  ]
  return lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n')
}

function milestonesOf({ activities }: OgpCommitment, language: OgpLanguage): OgpSection['table'] {
  const { milestoneColumns, date, blank } = ogpTerms[language]
  const rows = activities.map(({ name, spans }) => {
    const extent = extentOf(spans)
    return extent ? [name, date(extent.start), date(extent.end)] : [name, blank, blank]
  })
  return rows.length > 0 ? { columns: milestoneColumns, rows } : null
}

/** The template as text to paste in a form: a question, its answer, a blank line. */
export function ogpText(sections: readonly OgpSection[]): string {
  const tableText = ({ columns, rows }: NonNullable<OgpSection['table']>) =>
    [columns, ...rows].map((cells) => cells.join('\t')).join('\n')
  return sections.map(({ title, text, table }) => `${title}\n${table ? tableText(table) : text}`).join('\n\n')
}

/** The template on paper. */
export function ogpDocument(
  data: {
    readonly body: Body
    readonly letterhead: Letterhead | null
    readonly of: OgpCommitment
    readonly key: string
    readonly language: OgpLanguage
  },
  stamp: IssueStamp,
): DocumentModel {
  const { body, letterhead, of, key, language } = data
  const name = paperName(body, letterhead)
  const terms = ogpTerms[language]
  return {
    kind: language === 'es' ? 'ogpTemplate' : 'ogpTemplateEnglish',
    language: 'es-MX',
    title: `${terms.title} · ${of.commitment.title}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'sheet',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: planTexts.identity(key, of.commitment.title) },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: null,
    },
    blocks: [
      { type: 'title', text: of.commitment.title, subtitle: terms.title },
      ...ogpSections(of, language).flatMap(sectionBlocks),
    ],
  }
}

function sectionBlocks({ title, text, table }: OgpSection): Block[] {
  if (table) return [section(title), tableBlock(table)]
  const paragraphs = text.split(/\n[ \t]*\n/).map((part): Block => ({
    type: 'paragraph',
    style: 'plain',
    content: [{ text: part }],
  }))
  return [section(title), ...paragraphs]
}

function tableBlock({ columns, rows }: NonNullable<OgpSection['table']>): TableBlock {
  const widths = [293, 110, 110]
  return {
    type: 'table',
    columns: columns.map((header, index) => ({ header, width: widths[index]!, align: 'left' })),
    groups: [{ caption: null, rows: rows.map((cells) => cells.map((text) => [{ text }])) }],
    result: null,
  }
}
