/** The two libraries here that bring no types: only what is used of them. */
declare module 'fontkit' {
  export type Glyph = {
    readonly id: number
    readonly codePoints: readonly number[]
    readonly advanceWidth: number
    /** Its outline in units of the em, growing upwards. */
    readonly path: { toSVG(): string }
  }
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  export type GlyphRun = {
    readonly glyphs: Glyph[]
    readonly positions: readonly GlyphPosition[]
    readonly advanceWidth: number
  }
  export type Font = {
    readonly unitsPerEm: number
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string, features?: unknown): GlyphRun
  }
  export function create(data: Uint8Array): Font
}

declare module 'hyphen/es/index.js' {
  const spanish: {
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string
  }
  export default spanish
}

/** What PDFKit does with a file inside the file, and its types leave out. */
declare namespace PDFKit.Mixins {
  interface PDFAttachmentOptions {
    relationship?: 'Source'
  }
}
