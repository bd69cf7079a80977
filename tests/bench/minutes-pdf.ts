import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { chromium } from 'playwright-core'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import { chromiumPath } from '../support/electron-double/launch.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { type BenchLine, cost, median, medians } from './measure.ts'
import { paragraphs } from './words.ts'

const texts = paragraphs(140)
const font = join(import.meta.dirname, '../../resources/fonts/SourceSerif4_400Regular.ttf')

/** The sample session with forty pages of minutes. */
const long: SessionDossier = {
  ...sampleDossier,
  agenda: sampleDossier.agenda.map((item) =>
    item.kind === 'general' ? { ...item, minutes: texts.join('\n\n') } : item,
  ),
}
const stamp = {
  version: 1,
  fingerprint: 'a1b2c3d4e5f6',
  issuedAt: '2026-09-25T16:00:00.000Z' as Instant,
  logo: null,
}

/** The same text with PDFKit's own flow: one font, no structure, no hyphenation. */
function bare(): Promise<number> {
  return new Promise((resolve) => {
    const document = new PDFDocument({
      size: 'LETTER',
      margins: { left: 72, right: 132, top: 84, bottom: 84 },
    })
    let size = 0
    document.on('data', (chunk: Buffer) => (size += chunk.length))
    document.on('end', () => resolve(size))
    document.registerFont('serif', font).font('serif').fontSize(11)
    for (const text of texts) document.text(text, { align: 'justify', lineGap: 1.2, paragraphGap: 7 })
    document.end()
  })
}

export async function minutesPdf(): Promise<BenchLine[]> {
  const { pages } = renderDocument(minutesDocument(long, stamp))
  const [whole, plain] = await medians(() => renderDocument(minutesDocument(long, stamp)), bare, 9)
  const name = `acta de ${pages} páginas, ruta completa / PDFKit sin estructura (${whole.toFixed(0)} / ${plain.toFixed(0)} ms)`
  const each = cost(() => renderDocument(minutesDocument(long, stamp)), 15) / pages
  const lines: BenchLine[] = [
    { name, value: whole / plain, limit: 1.6, unit: 'x' },
    {
      name: `acta de ${pages} páginas en caliente, cada página, de procesador`,
      value: each,
      limit: 5,
      unit: 'ms',
    },
  ]
  if (existsSync(chromiumPath)) lines.push(await againstChromium(whole))
  return lines
}

async function againstChromium(whole: number): Promise<BenchLine> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const serif = readFileSync(font).toString('base64')
    const page = await browser.newPage()
    const file = join(folder, 'acta.html')
    const style = `@font-face{font-family:S;src:url(data:font/ttf;base64,${serif})} body{font:11pt/15pt S;text-align:justify;hyphens:auto;width:408pt}`
    const body = texts.map((text) => `<p>${text}</p>`).join('')
    writeFileSync(
      file,
      `<!doctype html><html lang="es-MX"><meta charset="utf-8"><style>${style}</style>${body}`,
    )
    const print = async () => {
      await page.goto(`file://${file}`)
      await page.pdf({ format: 'Letter', tagged: true })
    }
    const printed = await median(print, 7)
    const name = `acta, ruta completa / impresión de Chromium (${whole.toFixed(0)} / ${printed.toFixed(0)} ms)`
    return { name, value: whole / printed, limit: 0.5, unit: 'x' }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
