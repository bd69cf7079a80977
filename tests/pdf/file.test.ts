import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { oneOfEach } from './papers.ts'
import { contentStreams, readBack, unmarked } from './reading.ts'
import { attendanceList, call, followUp, minutes } from './sample-models.ts'

const run = promisify(execFile)
const all = { minutes, call, attendanceList, followUp }
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const has = (tool: string, flag: string) => spawnSync(tool, [flag]).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the bytes', () => {
  it('are the same for the same value, whatever was printed before', () => {
    const first = digest(renderDocument(minutes).bytes)
    renderDocument(call)
    expect(digest(renderDocument(structuredClone(minutes)).bytes)).toBe(first)
  })

  it('do not depend on the order of the keys of the value', () => {
    const reversed = Object.fromEntries(Object.entries(minutes).reverse()) as typeof minutes
    expect(digest(renderDocument(reversed).bytes)).toBe(digest(renderDocument(minutes).bytes))
  })

  const url = (path: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, path)).href)
  /** What a process of its own prints, given what paints and a way to digest. */
  const elsewhere = async (script: string, env: NodeJS.ProcessEnv = {}) => {
    const whole = `
      const { renderDocument } = await import(${url('../../src-main/pdf/render.ts')})
      const { createHash } = await import('node:crypto')
      const digest = (model) => createHash('sha256').update(renderDocument(model).bytes).digest('hex')
      ${script}`
    const options = { env: { ...process.env, ...env } }
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', whole], options)
    return stdout.trim()
  }

  it('are the same in another process, time zone and locale, whatever the kind of document', async () => {
    const locale = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const script = `
      const { oneOfEach } = await import(${url('papers.ts')})
      console.log(JSON.stringify(oneOfEach.map((model) => [model.kind, digest(model)])))`
    const there = elsewhere(script, { ...locale, TZ: 'Asia/Tokyo' })
    const here = oneOfEach.map((model) => [model.kind, digest(renderDocument(model).bytes)])
    expect(JSON.parse(await there)).toEqual(here)
  })

  // A colon embeds the full stop as a part of itself, without a name, before any word has one.
  it('are the same after a paper that has a colon and no full stop', async () => {
    const script = `
      const { minutes } = await import(${url('sample-models.ts')})
      digest({ ...minutes, blocks: minutes.blocks.slice(0, 2) })
      console.log(digest(minutes))`
    expect(await elsewhere(script)).toBe(digest(renderDocument(minutes).bytes))
  })

  it('have another identity for another text under the same title', () => {
    const identity = (bytes: Uint8Array) => /\/ID \[(\S+)/.exec(Buffer.from(bytes).toString('latin1'))![1]
    const other = { ...minutes, blocks: minutes.blocks.slice(0, 3) }
    expect(identity(renderDocument(other).bytes)).not.toBe(identity(renderDocument(minutes).bytes))
  })
})

describe('every document', () => {
  it.each(Object.entries(all))('%s paints nothing outside marked content', (_, model) => {
    const { bytes, pages } = renderDocument(model)
    const streams = contentStreams(bytes)
    expect(streams).toHaveLength(pages)
    for (const stream of streams) expect(unmarked(stream)).toBe(0)
  })

  it('the counter of unmarked paint sees what is wrong', () => {
    expect(unmarked('/P <</MCID 0>> BDC\nBT [<0001>] TJ ET\nEMC\n0 0 m 1 1 l S')).toBe(1)
    expect(unmarked('/P <</MCID 0>> BDC\n/Artifact BMC\nEMC\nEMC')).toBe(1)
    expect(unmarked('EMC')).toBeGreaterThan(0)
  })

  it.each(Object.entries(all))('%s draws real spaces in its justified lines', (_, model) => {
    const text = contentStreams(renderDocument(model).bytes).join('\n')
    expect(text).not.toMatch(/ Tw\b/)
  })

  it.skipIf(!has('qpdf', '--version'))('passes qpdf --check (skipped without qpdf)', () => {
    for (const [name, model] of Object.entries(all)) {
      const path = join(folder, `${name}.pdf`)
      writeFileSync(path, renderDocument(model).bytes)
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
      expect(status, stdout + stderr).toBe(0)
    }
  })

  it.skipIf(!has('pdffonts', '-v'))(
    'embeds its fonts with a way back to text (skipped without pdffonts)',
    () => {
      for (const [name, model] of Object.entries(all)) {
        const path = join(folder, `${name}.pdf`)
        writeFileSync(path, renderDocument(model).bytes)
        const rows = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
        expect(rows.length).toBeGreaterThan(2)
        for (const row of rows) expect(row).toMatch(/Source(?:Serif4|Sans3)-\w+ .*Identity-H\s+yes yes yes/)
      }
    },
  )
})

describe('what the file says of itself', () => {
  let xmp: string
  let raw: string
  let title: unknown
  beforeAll(async () => {
    const odd = { ...minutes, title: 'Actas & «acuerdos» <1>\0', author: '"A" & B' }
    const { bytes } = renderDocument(odd)
    raw = Buffer.from(bytes).toString('latin1')
    const file = await readBack(bytes)
    title = file.info.Title
    xmp = file.xmp
  })

  it('is well-formed XML with the title escaped', () => {
    expect(title).toBe('Actas & «acuerdos» <1>')
    expect(xmp).toContain('Actas &amp; «acuerdos» &lt;1&gt;')
    expect(xmp).toContain('&quot;A&quot; &amp; B')
    expect(xmp.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&')
    const open: string[] = []
    for (const [, closing, name, empty] of xmp.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      const pairs = closing && open.at(-1) === name
      if (pairs) open.pop()
      else if (!empty) open.push(`${closing}${name}`)
    }
    expect(open).toEqual([])
  })

  it('claims PDF/A-2a and PDF/UA-1 and declares the schema of the latter', () => {
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/')
  })

  it('has the dates of the model and not of the printer', () => {
    expect(xmp).toContain('<xmp:CreateDate>2026-09-24T18:40:00Z')
    expect(xmp).toContain('<xmp:ModifyDate>2026-09-24T18:40:00Z')
  })

  it('is tagged, titled and in its language', () => {
    for (const entry of ['/Marked true', '/DisplayDocTitle true', '/Lang (es-MX)', '/GTS_PDFA1']) {
      expect(raw).toContain(entry)
    }
    expect(raw).toMatch(/\/S \/Span\s+\/ActualText \(\u00fe\u00ff\0\u00ad\)/)
  })
})
