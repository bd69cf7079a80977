import type { DocumentModel } from '../../documents/model.ts'
import type { Measurer } from '../text/measure.ts'
import type { Node, Page, Role } from './shapes.ts'
import type { Sheet } from './style.ts'

/** A piece that no page end can cut. Blocks are measured into slabs, and slabs are stacked on pages. */
export type Slab = {
  readonly height: number
  /** Room above; dropped at the top of a page. */
  readonly space: number
  /** No page ends between this one and the next. */
  readonly keep: boolean
  /** Drawn again at the top when a page begins with this slab. */
  readonly repeat?: Repeat
  /** Drawn at the bottom when a page ends after this slab; takes no room. */
  readonly close?: (page: Page, y: number) => void
  readonly breaks?: true
  /** It reaches into the outer margin, so it stands below what is printed there. */
  readonly wide?: true
  draw(page: Page, y: number): void
}
export type Repeat = { readonly height: number; draw(page: Page, y: number): void }

/** What a block needs to measure itself. */
export type Setting = {
  readonly model: DocumentModel
  readonly sheet: Sheet
  readonly measurer: Measurer
  readonly root: Node
  readonly replaced: Set<string>
  /** Where the block begins if all before it stands on the first page. */
  readonly top: number
  /** Of the previous run of the layout; the first one guesses. */
  readonly pages: PageNumbers
}
export type PageNumbers = {
  readonly current: number
  readonly total: number
  /** Set when a text asked for them: only then must it be set again if they change. */
  used: boolean
}

export function element(role: Role, parent: Node, attributes: Partial<Node> = {}): Node {
  return { ...attributes, role, parent }
}

/** Tallest slab that still fits a page of its own. */
export function tallest(sheet: Sheet): number {
  return sheet.bottom - sheet.top
}
