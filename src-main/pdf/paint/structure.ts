import type { Node } from '../layout/shapes.ts'

type Element = PDFKit.PDFStructureElement & {
  readonly dictionary: { readonly data: Record<string, unknown> }
}

/** Opens the elements of the structure tree in the order in which they are first written. */
export interface Structure {
  /** Runs `draw` as content of the element. */
  write(node: Node, draw: () => void): void
  /** An element without content, such as a cell left to be filled by hand. */
  open(node: Node): void
}

export function createStructure(doc: PDFKit.PDFDocument): Structure {
  const elements = new Map<Node, Element>()

  function elementOf(node: Node): Element {
    const known = elements.get(node)
    if (known) return known
    const parent = node.parent ? elementOf(node.parent) : null
    const options = {
      ...(node.alt === undefined ? {} : { alt: node.alt }),
      ...(node.actual === undefined ? {} : { actual: node.actual }),
      ...(node.bbox ? { bbox: [...node.bbox] as [number, number, number, number] } : {}),
      ...(node.scope ? { scope: node.scope } : {}),
    }
    const element = doc.struct(node.role, options) as Element
    addAttributes(element, node)
    if (parent) parent.add(element)
    else doc.addStructure(element)
    elements.set(node, element)
    return element
  }

  return {
    write: (node, draw) => void elementOf(node).add(draw),
    open: (node) => void elementOf(node),
  }
}

/** Attributes that PDFKit has no option for. */
function addAttributes(element: Element, node: Node): void {
  if (node.columns !== undefined) {
    element.dictionary.data.A = {
      O: 'Table',
      ColSpan: node.columns,
      ...(node.scope ? { Scope: node.scope } : {}),
    }
  }
  if (node.numbering) element.dictionary.data.A = { O: 'List', ListNumbering: node.numbering }
}
