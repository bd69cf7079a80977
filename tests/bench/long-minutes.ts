import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { minutesOf } from '../support/long-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { type BenchLine, median, medians } from './measure.ts'
import { paragraphs } from './words.ts'

const run = promisify(execFile)
const url = (path: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, path)).href)
const modelOf = (pages: number) => minutesDocument(minutesOf(pages), sampleStamp)

/** Twice the pages, twice the time: what a page costs does not grow with how many there are. */
export async function longMinutes(): Promise<BenchLine[]> {
  const [few, some, many] = [75, 150, 300].map((pages) => {
    const model = modelOf(pages)
    return { pages: renderDocument(model).pages, run: () => renderDocument(model) }
  })
  const [short, long] = await medians(few!.run, many!.run, 5, 1)
  const middle = await median(some!.run, 5, 1)
  const each = [short / few!.pages, middle / some!.pages, long / many!.pages]
  const figures = each.map((one) => one.toFixed(2)).join(' · ')
  const counts = [few, some, many].map((one) => one!.pages).join(' · ')
  return [
    {
      name: `lo que cuesta una página: acta de ${many!.pages} / de ${few!.pages} (${figures} ms en ${counts} páginas)`,
      value: each[2]! / each[0]!,
      limit: 1.25,
      unit: 'x',
    },
  ]
}

/** In a process of its own that does nothing else; what the first twenty leave behind is not growth. */
export async function memory(): Promise<BenchLine[]> {
  const script = `
    const { renderDocument } = await import(${url('../../src-main/pdf/render.ts')})
    const { oneOfEach } = await import(${url('../pdf/papers.ts')})
    const kept = () => {
      gc(); gc()
      const { heapUsed, external, rss } = process.memoryUsage()
      return { used: heapUsed + external, rss }
    }
    let printed = 0
    const print = (count) => {
      for (let done = 0; done < count; done += 1) renderDocument(oneOfEach[printed++ % oneOfEach.length])
    }
    print(20)
    const before = kept()
    print(200)
    const after = kept()
    console.log(JSON.stringify({ grown: after.used - before.used, rss: [before.rss, after.rss] }))`
  const { stdout } = await run(process.execPath, ['--expose-gc', '--input-type=module', '-e', script])
  const { grown, rss } = JSON.parse(stdout) as { grown: number; rss: [number, number] }
  const [from, to] = rss.map((bytes) => (bytes / 1e6).toFixed(0))
  return [
    {
      name: `memoria que queda tras 200 documentos en un proceso (residente: de ${from} a ${to} MB)`,
      value: Math.max(0, grown / 1e6),
      limit: 50,
      unit: 'MB',
    },
  ]
}

const texts = paragraphs(140)

function odt(content: readonly string[]): string {
  const body = content.map((text) => `<text:p text:style-name="T">${text}</text:p>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles><style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="7pt"/><style:text-properties fo:font-size="11pt" fo:language="es" fo:country="MX"/></style:style></office:styles><office:body><office:text>${body}</office:text></office:body></office:document>`
}

/**
 * What a secretary waits for: the application, whose worker is always there, and LibreOffice's conversion of the same
 * text by its command, with its profile made and its files in memory. What setting and painting alone take it (an empty
 * document taken away) is said beside it: it tags nothing and hyphenates nothing.
 */
export async function againstLibreOffice(): Promise<BenchLine[]> {
  const office = process.env.SOFFICE ?? 'soffice'
  if (spawnSync(office, ['--version']).error) {
    process.stdout.write(`skip  acta / LibreOffice: no está instalado «${office}»\n`)
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const convert = (name: string) => () =>
      ended(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)])
    const model = modelOf(40)
    writeFileSync(join(folder, 'acta.fodt'), odt(texts))
    writeFileSync(join(folder, 'nada.fodt'), odt(['']))
    const [theirs, start] = await medians(convert('acta.fodt'), convert('nada.fodt'), 5, 1)
    const ours = await median(() => renderDocument(model), 9)
    const figures = `${ours.toFixed(0)} / ${theirs.toFixed(0)} ms, de estos ${start.toFixed(0)} de su arranque`
    const name = `acta de 40 páginas en la aplicación / conversión por LibreOffice (${figures})`
    return [{ name, value: ours / theirs, limit: 0.25, unit: 'x' }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ended(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args)
  if (status !== 0) throw new Error(`${command}: ${String(stderr)}`)
}
