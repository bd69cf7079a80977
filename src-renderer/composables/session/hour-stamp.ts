import { Extension } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'

/** What a transaction says of itself when it puts in a formula: it is nobody's words. */
export const formulaMeta = 'formula'

/** The top paragraph in which the caret is. */
function paragraphOf(state: EditorState): { node: Node; at: number } | null {
  const { $from } = state.selection
  const node = $from.depth === 1 ? $from.node(1) : null
  return node?.type.name === 'paragraph' ? { node, at: $from.before(1) } : null
}

/**
 * Each paragraph carries its hour, shown in the gutter. The first keystroke of a new one stamps it, and puts before it
 * who was given the floor; `hour` null does neither.
 */
export function hourStamp(hour: () => string | null, speaker: () => readonly object[]) {
  return Extension.create({
    name: 'hourStamp',
    addGlobalAttributes() {
      return [
        {
          types: ['paragraph'],
          attributes: {
            hour: {
              default: null,
              keepOnSplit: false,
              parseHTML: (element) => element.getAttribute('data-hour'),
              renderHTML: (attributes) => (attributes.hour ? { 'data-hour': attributes.hour as string } : {}),
            },
          },
        },
      ]
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          appendTransaction(transactions, before, after) {
            const isTyped = transactions.some((tr) => tr.docChanged && tr.getMeta('preventUpdate') !== true)
            const now = isTyped ? hour() : null
            if (now === null) return null
            const old = paragraphOf(before)
            const current = paragraphOf(after)
            if (!current || current.node.content.size === 0) return null
            if (old === null || old.node.content.size > 0) return null
            const { tr, schema } = after
            if (!current.node.attrs.hour) tr.setNodeAttribute(current.at, 'hour', now)
            if (!transactions.some((one) => one.getMeta(formulaMeta)))
              tr.insert(current.at + 1, Fragment.fromJSON(schema, [...speaker()]))
            return tr.docChanged ? tr : null
          },
        }),
      ]
    },
  })
}
