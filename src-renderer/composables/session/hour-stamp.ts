import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'

/** The top paragraph in which the caret is, if it has no hour. */
function unstamped(state: EditorState) {
  const { $from } = state.selection
  const node = $from.depth === 1 ? $from.node(1) : null
  return node?.type.name === 'paragraph' && !node.attrs.hour ? { node, at: $from.before(1) } : null
}

/** Each paragraph carries its hour, shown in the gutter. The first keystroke of a new one stamps it; `hour` null does not. */
export function hourStamp(hour: () => string | null) {
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
            const old = unstamped(before)
            const current = unstamped(after)
            if (!current || current.node.content.size === 0) return null
            const isNew = old !== null && old.node.content.size === 0
            return isNew ? after.tr.setNodeAttribute(current.at, 'hour', now) : null
          },
        }),
      ]
    },
  })
}
