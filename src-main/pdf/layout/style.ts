import type { DocumentModel, Frame } from '../../documents/model.ts'
import type { Face } from '../text/fonts.ts'

export const color = {
  ink: '#1B1B1B',
  secondary: '#4A4F54',
  accent: '#1D4A5C',
  rule: '#8C9196',
  hairline: '#C4C8CB',
  tint: '#EEF2F3',
  watermark: '#E4E8EA',
  redacted: '#E4E8EA',
  signature: '#1A2B5C',
  paper: '#FFFFFF',
} as const

export type TextStyle = {
  readonly regular: Face
  readonly bold: Face
  readonly italic: Face
  readonly size: number
  readonly leading: number
  readonly color: string
  readonly tracking: number
}

const serif = { regular: 'serif', bold: 'serifBold', italic: 'serifItalic', tracking: 0 } as const
const sans = { regular: 'sans', bold: 'sansBold', italic: 'sans', tracking: 0 } as const
const strong = { regular: 'sansBold', bold: 'sansBold', italic: 'sansBold', tracking: 0 } as const
const title = { regular: 'serifBold', bold: 'serifBold', italic: 'serifBold', tracking: 0 } as const

export const style = {
  title: { ...title, size: 20, leading: 24, color: color.ink },
  subtitle: { ...sans, size: 11, leading: 15, color: color.secondary },
  heading2: { ...strong, size: 12, leading: 15, color: color.accent },
  heading3: { ...strong, size: 10.5, leading: 15, color: color.ink },
  text: { ...serif, size: 11, leading: 15, color: color.ink },
  cell: { ...sans, size: 9, leading: 11.5, color: color.ink },
  cellStrong: { ...strong, size: 9, leading: 11.5, color: color.ink },
  cellPale: { ...sans, size: 9, leading: 11.5, color: color.secondary },
  head: { ...strong, size: 8, leading: 10, color: color.accent },
  group: { ...strong, size: 8, leading: 11, color: color.accent },
  gridWho: { ...sans, size: 8.5, leading: 11, color: color.secondary },
  gridGroup: { ...strong, size: 8, leading: 11, color: color.secondary },
  gridMonth: { ...strong, size: 8, leading: 10, color: color.ink },
  gridMark: { ...strong, size: 9, leading: 11.5, color: color.paper },
  result: { ...strong, size: 8, leading: 11.5, color: color.ink },
  fieldLabel: { ...strong, size: 9, leading: 13, color: color.accent },
  fieldValue: { ...sans, size: 10, leading: 13, color: color.ink },
  label: { ...strong, size: 7.5, leading: 10, color: color.secondary, tracking: 0.35 },
  small: { ...sans, size: 7.5, leading: 9.5, color: color.secondary },
  smallStrong: { ...strong, size: 7.5, leading: 9.5, color: color.ink },
  smallInk: { ...sans, size: 7.5, leading: 9.5, color: color.ink },
  seat: { ...strong, size: 7.5, leading: 9.5, color: color.accent },
  rubric: { ...sans, size: 6.5, leading: 8, color: color.secondary },
  note: { ...sans, size: 8.5, leading: 11, color: color.secondary },
  blank: { ...sans, size: 8.5, leading: 11, color: color.ink },
  blankStrong: { ...strong, size: 8.5, leading: 11, color: color.ink },
  identity: { ...sans, size: 8.5, leading: 11.7, color: color.secondary },
  legal: { ...sans, size: 7.8, leading: 9.8, color: color.ink },
  agreementKey: { ...strong, size: 10.5, leading: 15, color: color.accent },
  issuer: { ...strong, size: 13, leading: 17, color: color.accent },
  issuerLine: { ...sans, size: 9.5, leading: 13, color: color.secondary },
  treeCenter: { ...strong, size: 14, leading: 18, color: '#FFFFFF' },
  treeFirst: { ...strong, size: 10, leading: 12.5, color: color.ink },
  treeOther: { ...sans, size: 9.5, leading: 11.5, color: color.ink },
  watermark: { ...strong, size: 96, leading: 96, color: color.watermark },
} as const satisfies Record<string, TextStyle>

/** Distance from the top of a line to its baseline. */
export function baseline(of: TextStyle): number {
  return of.leading / 2 + 0.335 * of.size
}

/** Where things stand on the page and how far apart they are. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly left: number
  /** Width of the text. */
  readonly measure: number
  /** Right end of head, foot and signatures. */
  readonly right: number
  readonly emblemTop: number
  readonly headRule: number
  readonly firstTop: number
  readonly top: number
  readonly bottom: number
  readonly footRule: number
  readonly text: TextStyle
  readonly list: TextStyle
  readonly space: Spacing
  /** Above and below the text of a row of the data sheet. */
  readonly fieldPad: number
  /** Room to sign a call and its slip. */
  readonly toSign: number
  readonly toSignSlip: number
  /** Lowest height of a row of the attendance sheet, and of the band above each of its groups. */
  readonly seatRow: number
  readonly seatBand: number
}
export type Spacing = {
  readonly afterTitle: number
  readonly afterSubtitle: number
  readonly afterText: number
  readonly beforeHeading: number
  readonly afterHeading: number
  readonly beforeListAfterText: number
  readonly betweenItems: number
  readonly afterList: number
  readonly afterTable: number
}

const letter = { width: 612, height: 792, left: 72, measure: 408, right: 570, top: 84 }
const spacious: Spacing = {
  afterTitle: 2,
  afterSubtitle: 12,
  afterText: 7,
  beforeHeading: 15,
  afterHeading: 4,
  beforeListAfterText: 4,
  betweenItems: 2,
  afterList: 7,
  afterTable: 10.5,
}
const compact: Spacing = {
  afterTitle: 1,
  afterSubtitle: 7.7,
  afterText: 5.4,
  beforeHeading: 8,
  afterHeading: 3,
  beforeListAfterText: 4,
  betweenItems: 0,
  afterList: 6.2,
  afterTable: 6,
}
const low = { emblemTop: 30, headRule: 88, firstTop: 98, space: { ...compact, afterSubtitle: 8 } }
const minutesSheet: Sheet = {
  ...letter,
  emblemTop: 38,
  headRule: 96,
  firstTop: 116,
  bottom: 708,
  footRule: 722,
  text: style.text,
  list: style.text,
  space: spacious,
  fieldPad: 3.5,
  toSign: 36.8,
  toSignSlip: 29,
  seatRow: 32,
  seatBand: 14,
}
/** One page: a little smaller and lower, so that the slip fits. */
const callSheet: Sheet = {
  ...minutesSheet,
  firstTop: 112,
  bottom: 724,
  footRule: 730,
  text: { ...style.text, size: 10.5, leading: 14.5 },
  list: { ...style.text, size: 10.5, leading: 15.3 },
  space: compact,
}
const listSheet: Sheet = {
  ...callSheet,
  ...low,
  left: 57,
  measure: 513,
  bottom: 722,
}
const landscapeSheet: Sheet = {
  ...callSheet,
  ...low,
  width: 792,
  height: 612,
  left: 54,
  measure: 684,
  right: 738,
  bottom: 542,
  footRule: 552,
}

const lean = { fieldPad: 2.5, toSign: 32, toSignSlip: 25 }
/** Each step of the call a little tighter than the one before, as long as it still reads well. */
const tighterCalls: readonly Sheet[] = [
  callWith(10.5, 14, 14.4, { beforeHeading: 7, afterList: 5.4, afterText: 5 }, {}),
  callWith(10, 13.8, 14, { beforeHeading: 7, afterList: 5.4, afterText: 5 }, { fieldPad: 3.2 }),
  callWith(10, 13.5, 13.5, { beforeHeading: 6, afterList: 5, afterText: 4.6 }, { fieldPad: 3 }),
  callWith(10, 13.2, 13, { beforeHeading: 5.5, afterList: 4.6, afterText: 4.2 }, lean),
  callWith(9.5, 12.8, 12.8, { beforeHeading: 5.5, afterList: 4.6, afterText: 4.2 }, lean),
  callWith(9.5, 12.5, 12.3, { beforeHeading: 5, afterList: 4, afterText: 4 }, lean),
]

function callWith(
  size: number,
  leading: number,
  listLeading: number,
  space: Partial<Spacing>,
  rest: Partial<Sheet>,
): Sheet {
  const text = { ...style.text, size, leading }
  const list = { ...text, leading: listLeading }
  return { ...callSheet, ...rest, text, list, space: { ...compact, ...space } }
}

/** Rows to sign that are lower by a point at each step; the last one saves between the parts too. */
const lowerLists: readonly Sheet[] = [
  ...[31, 30, 29, 28, 27].map((seatRow) => ({ ...listSheet, seatRow })),
  {
    ...listSheet,
    seatRow: 27,
    seatBand: 12.5,
    firstTop: 96,
    bottom: 725,
    space: { ...listSheet.space, afterSubtitle: 6 },
  },
]

/** Sheets on which the document may be set, the first that holds it in one page; if none does, the first of all. */
export function sheetsOf(model: DocumentModel): readonly [Sheet, ...Sheet[]] {
  const [first, ...others] = letterSheetsOf(model)
  const { paper } = model.frame
  return paper === undefined || paper === 'letter'
    ? [first, ...others]
    : [onPaper(first, paper), ...others.map((sheet) => onPaper(sheet, paper))]
}

function letterSheetsOf(model: DocumentModel): readonly [Sheet, ...Sheet[]] {
  switch (model.frame.layout) {
    case 'bound':
      return model.kind === 'call' ? [callSheet, ...tighterCalls] : [minutesSheet]
    case 'sheet':
      return [listSheet, ...lowerLists]
    case 'landscape':
      return [landscapeSheet]
  }
}

const millimetre = 72 / 25.4
type Paper = NonNullable<Frame['paper']>
const upright: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  letter: [letter.width, letter.height],
  oficio: [216 * millimetre, 340 * millimetre],
  legal: [612, 1008],
  a4: [210 * millimetre, 297 * millimetre],
  tabloid: [792, 1224],
  a3: [297 * millimetre, 420 * millimetre],
}

/**
 * The same sheet on other paper. Upright, what stands between the margins keeps its width and the margins give way in
 * their proportion; across, the margins stay. What is measured from the foot of the page goes down with it.
 */
function onPaper(sheet: Sheet, paper: Paper): Sheet {
  const across = sheet.width > sheet.height
  const [short, long] = upright[paper]
  const [width, height] = across ? [long, short] : [short, long]
  const lower = height - sheet.height
  const down = { bottom: sheet.bottom + lower, footRule: sheet.footRule + lower }
  if (across) {
    const wider = width - sheet.width
    return { ...sheet, ...down, width, height, measure: sheet.measure + wider, right: sheet.right + wider }
  }
  const printed = sheet.right - sheet.left
  const left = (sheet.left * (width - printed)) / (sheet.width - printed)
  return { ...sheet, ...down, width, height, left, right: left + printed }
}
