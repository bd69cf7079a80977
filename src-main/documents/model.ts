import type { DocumentKind } from '../domain/attachment.ts'
import type { DrawingPaper, Paper } from '../domain/paper.ts'
import type { Instant } from '../domain/time.ts'
import type { BarRow } from './bars-layout.ts'
import type { ChartSeries } from './chart-layout.ts'

/**
 * What a document says, in the order it is read. A JSON value: the same value with the same fonts gives the
 * same bytes. Wording, numbering and order are decided by the builders of this folder; measures by `pdf/`.
 */
export type DocumentModel = {
  readonly kind: DocumentKind
  readonly language: 'es-MX'
  /** Title shown by the reader's window and bookmarks. */
  readonly title: string
  readonly subject: string
  /** Name of the body that issues it. */
  readonly author: string
  /** Fixed date of creation and modification: never the clock of the printer. */
  readonly createdAt: Instant
  readonly frame: Frame
  readonly blocks: readonly Block[]
  /** Pages of their own after the others, with their own count: what is said of a paper that is not touched. */
  readonly appendix?: { readonly frame: Frame; readonly blocks: readonly Block[] }
  /** A file inside the file: the data the paper was made of, for machines to read. */
  readonly embedded?: Embedded
}

export type Embedded = {
  /** Name under which readers show and save it. */
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly text: string
}

export type { DocumentKind, Paper }

/** What repeats on every page. */
export type Frame = {
  /** `bound`: 408 of text beside the rúbrica strip. `sheet`: 513 wide, no strip. `landscape`: 684 wide. */
  readonly layout: 'bound' | 'sheet' | 'landscape'
  /** Absent is letter: what was issued before there was a choice reads as it did. */
  readonly paper?: DrawingPaper
  /** Number of each leaf, in the corner of its recto; absent where nothing is numbered. */
  readonly folio?: Folio
  readonly letterhead: Letterhead
  /** From page 2 on. */
  readonly runningHead: { readonly left: string; readonly right: string }
  /** Label and lines in the outer margin: key, version, notice. Only in `bound`. */
  readonly margin: readonly { readonly label: string; readonly lines: readonly string[] }[]
  /** One cell per signer on every page but the one with the signatures. */
  readonly rubrics: { readonly title: string; readonly cells: readonly string[] } | null
  /** First line is semibold. */
  readonly footer: { readonly lines: readonly Inlines[]; readonly qr: string | null }
  /** Across the page, behind the text: «PROYECTO». */
  readonly watermark: string | null
  /** Word that cancels 72 pt or more of blank paper; null leaves it blank. */
  readonly blankMark: string | null
}

/** Only the recto of each leaf takes a number, consecutive in the expediente (R55): «Folio 000012». */
export type Folio = {
  readonly label: string
  /** Number of the first leaf. */
  readonly first: number
  /** Least number of digits. */
  readonly digits: number
  /** Pages of a leaf: two when it is printed on both sides. */
  readonly sides: 1 | 2
}

export type Letterhead = {
  readonly logo: Logo | null
  /** Alternative text of the logo. */
  readonly logoAlt: string
  readonly name: string
  readonly lines: readonly string[]
}
/** `svg`: the text of the file. `png`, `jpeg`: base64 of the file. */
export type Logo = { readonly type: 'svg' | 'png' | 'jpeg'; readonly data: string }

export type Inline =
  | { readonly text: string; readonly bold?: true; readonly italic?: true }
  /** Number of this page or of all of them; `words` adds them: «5 (cinco)». */
  | { readonly page: 'current' | 'total'; readonly words?: true; readonly bold?: true }
  /** No number, but the words that agree with how many pages there are. */
  | { readonly page: 'total'; readonly forms: readonly [one: string, many: string]; readonly bold?: true }
  /** What stands where something was removed from a public version: a label in a box, on the line. */
  | { readonly redacted: string }
export type Inlines = readonly Inline[]
/** Wording that nobody marks, but that may have lost a part of it. */
export type Text = string | Inlines

export type Block =
  /** `isQuoted`: of a paper that is inside another, which has the title of both. */
  | { readonly type: 'title'; readonly text: Text; readonly subtitle: Text | null; readonly isQuoted?: true }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly text: Text }
  /** `text`: serif, justified. `plain`: serif, ragged. `note`: sans 8.5/11, secondary. `legal`: sans 7.8/9.8 in a box. */
  | {
      readonly type: 'paragraph'
      readonly style: 'text' | 'plain' | 'note' | 'legal'
      readonly content: Inlines
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** Data sheet: label at the left, value at the right. */
  | { readonly type: 'fields'; readonly rows: readonly { readonly label: string; readonly value: Inlines }[] }
  | TableBlock
  | AgreementBlock
  | ClosingBlock
  /** One signature at the left, under a word of farewell («Atentamente»). */
  | {
      readonly type: 'signature'
      readonly farewell: string
      readonly name: Text
      readonly capacity: Text
      readonly ink?: Ink
    }
  /** Slip under a dashed line, to be cut and given back. */
  | {
      readonly type: 'slip'
      readonly title: string
      readonly lines: readonly { readonly label: string; readonly width: number }[]
    }
  | AttendanceSheetBlock
  | GridBlock
  | TreeBlock
  | ChartBlock
  | { readonly type: 'pageBreak' }

export type ListItem = {
  readonly content: Inlines
  readonly items?: readonly ListItem[]
  /** In the place of its number: «I.1», «a)». */
  readonly label?: string
}

export type TableBlock = {
  readonly type: 'table'
  readonly columns: readonly {
    readonly header: string
    /** Share of the width; the shares of a table are divided among the width of the page. */
    readonly width: number
    readonly align: 'left' | 'right'
  }[]
  readonly groups: readonly {
    readonly caption: Text | null
    readonly rows: readonly (readonly Inlines[])[]
  }[]
  /** Last row, on tint, kept with the rows before it. */
  readonly result: Text | null
}

export type AgreementBlock = {
  readonly type: 'agreement'
  readonly label: string
  readonly key: string
  readonly text: Text
  readonly fields: readonly { readonly label: string; readonly value: Text }[]
}

/** The end of the minutes: never alone on a page, measured before it is placed. */
export type ClosingBlock = {
  readonly type: 'closing'
  readonly heading: string
  readonly paragraphs: readonly Inlines[]
  /** «FIN DEL TEXTO» between two rules. */
  readonly endMark: string
  /** Repeats key, session, body and date, so that the sheet cannot be attached elsewhere. */
  readonly identity: Inlines
  readonly signers: readonly Signer[]
  /** A second group under a caption of its own. */
  readonly witnesses?: { readonly caption: string; readonly signers: readonly Signer[] }
  /** Who does not sign and why. */
  readonly notes: readonly Text[]
}
export type Signer = {
  readonly number: string
  readonly name: Text
  readonly capacity: Text
  readonly ink?: Ink
}
/** A signature drawn on the screen. */
export type Ink = {
  /** Each one a run of x and y, by turns, in the measures of the box where it was drawn. */
  readonly strokes: readonly (readonly number[])[]
  readonly width: number
  readonly height: number
  /** Width of the pen, in the same measures. */
  readonly pen?: number
  /** When and over what it was drawn, under the capacity. */
  readonly note: string
  /** What is read in its place. */
  readonly alt: string
}

export type AttendanceSheetBlock = {
  readonly type: 'attendanceSheet'
  readonly headers: {
    readonly number: string
    readonly name: string
    readonly capacity: string
    readonly hour: string
    readonly signature: string
  }
  readonly groups: readonly {
    readonly caption: Text
    /** Capacities to tick, in each row; guests have none. */
    readonly options: readonly string[]
    readonly rows: readonly { readonly number: string; readonly name: Text }[]
  }[]
  /** Line under the table: blanks to fill and what the quorum is. */
  readonly footer: { readonly blanks: readonly string[]; readonly quorum: string; readonly rubric: string }
}

/** Rows by months, with a mark where they meet (R47). */
export type GridBlock = {
  readonly type: 'grid'
  readonly headers: { readonly number: string; readonly name: string; readonly responsible: string }
  /** Over the columns, each over so many of them. */
  readonly years: readonly { readonly label: string; readonly columns: number }[]
  /** `isTurn`: another year begins at its left edge. */
  readonly columns: readonly { readonly label: string; readonly isTurn: boolean }[]
  readonly groups: readonly {
    readonly caption: Text | null
    /** A commitment, or a group of its rows. */
    readonly level: 1 | 2
    readonly rows: readonly GridRow[]
  }[]
  /** Rows of each column. */
  readonly totals: { readonly label: string; readonly values: readonly string[] }
}
export type GridRow = {
  readonly number: string
  readonly name: Text
  readonly responsible: Text
  /** One for each column; empty where there is none. */
  readonly marks: readonly string[]
}

/** A tree of problems or of objectives: what comes from what, in rows. */
export type TreeBlock = {
  readonly type: 'tree'
  /** On as many sheets as it needs, or one large drawing over several, to be cut and put together. */
  readonly spread: 'sheets' | 'tiles'
  /** What the drawing is, for who does not see it. */
  readonly alt: string
  /** Beside each band of rows. */
  readonly bands: Readonly<Record<TreeSide, string>>
  /** In reading order: the centre, its causes and its effects, each before what hangs from it. */
  readonly nodes: readonly TreeBlockNode[]
  /** Under the drawing. */
  readonly note: Inlines
  readonly words: TreeWords
}
export type TreeSide = 'center' | 'cause' | 'effect'
export type TreeBlockNode = {
  readonly side: TreeSide
  /** «1.2» on its side, under «1»; empty at the centre. */
  readonly number: string
  readonly text: Text
  /** `parameter`: nobody can change it. `pending`: what it must say is not written yet. */
  readonly state: 'plain' | 'parameter' | 'pending'
  /** What its state is called. */
  readonly mark: string
}
/** What is said of the sheets, with `{hoja}` and the like where the painter, who counts them, puts a number. */
export type TreeWords = {
  /** In a block whose branch is on another sheet, and over that branch. */
  readonly continues: string
  readonly comes: string
  readonly part: Readonly<Record<Exclude<TreeSide, 'center'>, readonly [one: string, many: string]>>
  readonly and: string
  /** How a drawing in tiles is put together, and beside each tile. */
  readonly assembly: string
  readonly tile: string
}

/** What is drawn of numbers that a table beside it says; `alt` is what it shows, for who does not see it. */
export type ChartBlock =
  | { readonly type: 'chart'; readonly form: 'indicator'; readonly alt: string; readonly series: ChartSeries }
  | {
      readonly type: 'chart'
      readonly form: 'bars'
      readonly alt: string
      readonly rows: readonly (Omit<BarRow, 'name'> & { readonly label: string; readonly alt: string })[]
    }
