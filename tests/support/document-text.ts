import type { Block, DocumentModel, Inlines, ListItem } from '../../src-main/documents/model.ts'

/** Words of a run of text, with ties as plain spaces. */
export function inlineText(content: Inlines): string {
  return content
    .map((inline) => ('text' in inline ? inline.text : `‹${inline.page}›`))
    .join('')
    .replaceAll('\u00a0', ' ')
}

function itemText(item: ListItem): string {
  return [inlineText(item.content), ...(item.items ?? []).map(itemText)].join('\n')
}

/** What a block says, a line for each piece; the cells of a row apart by bars. */
export function blockText(block: Block): string {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  switch (block.type) {
    case 'title':
      return plain([block.text, block.subtitle].filter(Boolean).join('\n'))
    case 'heading':
      return plain(block.text)
    case 'paragraph':
      return inlineText(block.content)
    case 'list':
      return block.items.map(itemText).join('\n')
    case 'fields':
      return block.rows.map(({ label, value }) => `${label}: ${inlineText(value)}`).join('\n')
    case 'table': {
      const groups = block.groups.flatMap(({ caption, rows }) => [
        ...(caption === null ? [] : [plain(caption)]),
        ...rows.map((cells) => cells.map(inlineText).join(' | ')),
      ])
      return [
        block.columns.map(({ header }) => header).join(' | '),
        ...groups,
        plain(block.result ?? ''),
      ].join('\n')
    }
    case 'agreement':
      return plain(
        [
          block.label,
          block.key,
          block.text,
          ...block.fields.map(({ label, value }) => `${label}: ${value}`),
        ].join('\n'),
      )
    case 'closing':
      return plain(
        [
          block.heading,
          ...block.paragraphs.map(inlineText),
          block.endMark,
          inlineText(block.identity),
          ...block.signers.map(({ number, name, capacity }) => `${number} ${name} (${capacity})`),
          ...block.notes,
        ].join('\n'),
      )
    case 'signature':
      return [block.farewell, block.name, block.capacity].join('\n')
    case 'slip':
      return [block.title, ...block.lines.map(({ label }) => label)].join('\n')
    case 'attendanceSheet':
      return block.groups
        .flatMap(({ caption, rows }) => [caption, ...rows.map(({ number, name }) => `${number} ${name}`)])
        .join('\n')
    case 'pageBreak':
      return ''
  }
}

export function documentText(model: DocumentModel): string {
  return model.blocks.map(blockText).join('\n')
}
