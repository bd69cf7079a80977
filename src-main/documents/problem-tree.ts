import { treeKey } from '../domain/keys.ts'
import { treePaperTexts as texts } from '../locale/tree-paper-texts.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { DocumentModel } from './model.ts'
import { treePaper, type TreePaperData, worded } from './tree-paper.ts'

/** Key of the paper of a tree of problems: `STM-VA/ARB/2026-01`, that of the tree. */
export function problemTreeKey({ body, tree }: Pick<TreePaperData, 'body' | 'tree'>): string {
  return treeKey(body.acronym, tree)
}

/** Árbol de problemas: what causes the problem below it, what follows from it above (R49). */
export function problemTreeDocument(data: TreePaperData, stamp: IssueStamp): DocumentModel {
  return treePaper(data, stamp, {
    kind: 'problemTree',
    key: problemTreeKey(data),
    wordingOf: ({ text, isParameter }) =>
      isParameter ? { ...worded(text, texts.parameter), state: 'parameter' } : worded(text),
    without: new Set(),
    remarks: [],
  })
}
