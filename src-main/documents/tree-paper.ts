import type { Body, Letterhead } from '../domain/body.ts'
import type { DrawingSpread } from '../domain/paper.ts'
import { numbersOf, type ProblemNode, type ProblemTree, readingOrder } from '../domain/problem-tree.ts'
import type { Session } from '../domain/session.ts'
import { treePaperTexts as texts } from '../locale/tree-paper-texts.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { DocumentModel, TreeBlock, TreeBlockNode } from './model.ts'

/** A tree with its blocks, whose it is and where it was drawn. */
export type TreePaperData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly tree: ProblemTree
  readonly nodes: readonly ProblemNode[]
  /** The mesa, with its number. */
  readonly session: (Pick<Session, 'kind' | 'attempt' | 'date'> & { readonly number: number }) | null
  readonly spread: DrawingSpread
}

/** What tells a tree of problems from one of objectives. */
export type TreeForm = {
  readonly kind: 'problemTree' | 'objectiveTree'
  readonly key: string
  /** What a block says. */
  wordingOf(node: ProblemNode): Omit<TreeBlockNode, 'side' | 'number'>
  /** Blocks that do not pass to it. */
  readonly without: ReadonlySet<string>
  /** What the note says besides. */
  readonly remarks: readonly string[]
}

/** A page across with the drawing, and under it how it is read and who drew it. */
export function treePaper(data: TreePaperData, stamp: IssueStamp, form: TreeForm): DocumentModel {
  const { body, letterhead, tree, spread } = data
  const { title } = texts[form.kind]
  const name = paperName(body, letterhead)
  const titled = texts.title(title, tree.name)
  return {
    kind: form.kind,
    language: 'es-MX',
    title: titled,
    subject: form.key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'landscape',
      ...(spread.paper === 'letter' ? {} : { paper: spread.paper }),
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: titled },
      margin: [],
      rubrics: null,
      footer: footerOf(form.key, stamp),
      watermark: null,
      blankMark: null,
    },
    blocks: [{ type: 'title', text: title, subtitle: null }, blockOf(data, form)],
  }
}

function blockOf({ nodes, tree, session, spread }: TreePaperData, form: TreeForm): TreeBlock {
  const { bands, words, reads, alt } = texts[form.kind]
  const numbers = numbersOf(nodes)
  const shown = readingOrder(nodes)
    .filter(({ id }) => !form.without.has(id))
    .map((node) => ({ side: node.side, number: numbers.get(node.id) ?? '', ...form.wordingOf(node) }))
  const count = (side: TreeBlockNode['side']) => shown.filter((node) => node.side === side).length
  const drawn = session
    ? [texts.drawnAt(session, session.number)]
    : tree.drawnOn
      ? [texts.drawnOn(tree.drawnOn)]
      : []
  return {
    type: 'tree',
    spread: spread.spread,
    alt: alt(shown[0] ? textOf(shown[0]) : '', count('cause'), count('effect')),
    bands,
    nodes: shown,
    note: [{ text: [reads, ...form.remarks, ...drawn].join(' ') }],
    words,
  }
}

function textOf({ text }: Pick<TreeBlockNode, 'text'>): string {
  return typeof text === 'string' ? text : ''
}

/** A block that says something, or else that it is to be written. */
export function worded(text: string, mark = ''): Omit<TreeBlockNode, 'side' | 'number'> {
  return text
    ? { text, state: 'plain', mark }
    : { text: texts.empty, state: 'pending', mark: texts.unwritten }
}
