import type { Block, DocumentModel, Inlines, ListItem, Text, Signer } from '../../src-main/documents/model.ts'

/** Words of a text, with ties as plain spaces. */
export function inlineText(content: Text): string {
  const inlines: Inlines = typeof content === 'string' ? [{ text: content }] : content
  return inlines
    .map((inline) =>
      'text' in inline ? inline.text : 'redacted' in inline ? `‹${inline.redacted}›` : `‹${inline.page}›`,
    )
    .join('')
    .replaceAll('\u00a0', ' ')
}

function itemText(item: ListItem): string {
  const own = inlineText(item.content)
  return [item.label ? `${item.label} ${own}` : own, ...(item.items ?? []).map(itemText)].join('\n')
}

function signerText({ number, name, capacity }: Signer): string {
  return `${number} ${inlineText(name)} (${inlineText(capacity)})`
}

/** What a block says, a line for each piece; the cells of a row apart by bars. */
export function blockText(block: Block): string {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  switch (block.type) {
    case 'title':
      return [block.text, block.subtitle ?? ''].map(inlineText).filter(Boolean).join('\n')
    case 'heading':
      return inlineText(block.text)
    case 'paragraph':
      return inlineText(block.content)
    case 'list':
      return block.items.map(itemText).join('\n')
    case 'fields':
      return block.rows.map(({ label, value }) => `${label}: ${inlineText(value)}`).join('\n')
    case 'table': {
      const groups = block.groups.flatMap(({ caption, rows }) => [
        ...(caption === null ? [] : [inlineText(caption)]),
        ...rows.map((cells) => cells.map(inlineText).join(' | ')),
      ])
      return [
        block.columns.map(({ header }) => header).join(' | '),
        ...groups,
        inlineText(block.result ?? ''),
      ].join('\n')
    }
    case 'agreement':
      return plain(
        [
          block.label,
          block.key,
          inlineText(block.text),
          ...block.fields.map(({ label, value }) => `${label}: ${inlineText(value)}`),
        ].join('\n'),
      )
    case 'closing':
      return plain(
        [
          block.heading,
          ...block.paragraphs.map(inlineText),
          block.endMark,
          inlineText(block.identity),
          ...block.signers.map(signerText),
          ...(block.witnesses ? [block.witnesses.caption, ...block.witnesses.signers.map(signerText)] : []),
          ...block.notes.map(inlineText),
        ].join('\n'),
      )
    case 'signature':
      return [block.farewell, inlineText(block.name), inlineText(block.capacity)].join('\n')
    case 'slip':
      return [block.title, ...block.lines.map(({ label }) => label)].join('\n')
    case 'attendanceSheet':
      return block.groups
        .flatMap(({ caption, rows }) => [
          inlineText(caption),
          ...rows.map(({ number, name }) => `${number} ${inlineText(name)}`),
        ])
        .join('\n')
    case 'grid':
      return [
        block.years.map(({ label }) => label).join(' | '),
        [...Object.values(block.headers), ...block.columns.map(({ label }) => label)].join(' | '),
        ...block.groups.flatMap(({ caption, rows }) => [
          ...(caption === null ? [] : [inlineText(caption)]),
          ...rows.map(({ number, name, responsible, marks }) =>
            [number, inlineText(name), inlineText(responsible), ...marks].join(' | '),
          ),
        ]),
        [block.totals.label, ...block.totals.values].join(' | '),
      ].join('\n')
    case 'tree':
      return [
        ...block.nodes.map(({ side, number, mark, text }) =>
          [block.bands[side], number, inlineText(text), mark && `(${mark})`].filter(Boolean).join(' '),
        ),
        inlineText(block.note),
      ].join('\n')
    case 'chart':
      return block.form === 'indicator'
        ? plain(block.alt)
        : plain([block.alt, ...block.rows.map(({ alt }) => alt)].join(' '))
    case 'pageBreak':
      return ''
  }
}

export function documentText(model: DocumentModel): string {
  return model.blocks.map(blockText).join('\n')
}
