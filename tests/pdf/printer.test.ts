import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { createPrinter } from '../../src-main/pdf/printer.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { logoFrom } from '../../src-main/usecases/logo.ts'
import type { Printer } from '../../src-main/usecases/ports.ts'
import { sharedPrinter } from '../support/paper-printer.ts'
import { call, minutes } from './sample-models.ts'

let printer: Printer | null = null
afterEach(async () => {
  await printer?.close()
  printer = null
})

describe('the printer', () => {
  it('gives what painting here would give, byte by byte', async () => {
    const printer = sharedPrinter()
    const printed = await printer.render(minutes)
    const here = renderDocument(minutes)
    expect(printed.pages).toBe(here.pages)
    expect(Buffer.compare(printed.bytes, here.bytes)).toBe(0)
    expect(printed.bytes.byteLength).toBe(printed.bytes.buffer.byteLength)
  })

  it('prints several documents asked for at once', async () => {
    const printer = sharedPrinter()
    const all = await Promise.all([minutes, call, minutes].map((model) => printer.render(model)))
    expect(all.map((one) => one.pages)).toEqual([5, 1, 5])
    expect(Buffer.compare(all[0]!.bytes, all[2]!.bytes)).toBe(0)
  })

  it('refuses what is no document and goes on', async () => {
    const printer = sharedPrinter()
    const broken = { ...minutes, blocks: [{ type: 'unknown' }] } as unknown as DocumentModel
    await expect(printer.render(broken)).rejects.toThrow(/iterable|undefined/)
    expect((await printer.render(call)).pages).toBe(1)
  })

  it('gives up a document that takes too long, and sets the next one', async () => {
    printer = createPrinter({ longest: 1 })
    await expect(printer.render(minutes)).rejects.toThrow(/abort|timeout/i)
    await printer.close()
    printer = createPrinter()
    expect((await printer.render(call)).pages).toBe(1)
  })

  it('says of a picture why it cannot head a paper, and gives up one that takes too long', async () => {
    const shared = sharedPrinter()
    const { logo } = minutes.frame.letterhead
    expect(await shared.inspect(logo!)).toBeNull()
    expect(await shared.inspect(logoFrom('image/png', null))).toEqual({ reason: 'damaged' })
    const printed = await shared.render({
      ...call,
      frame: { ...call.frame, letterhead: { ...call.frame.letterhead, logo: logoFrom('image/jpeg', null) } },
    })
    expect([printed.pages, printed.lacksLogo]).toEqual([1, true])
    printer = createPrinter({ longest: 1 })
    const path = `M0 0${'a1 1 0 1 1 1 1'.repeat(30_000)}`
    const slow = { type: 'svg', data: `<svg viewBox="0 0 9 9"><path d="${path}"/></svg>` } as const
    expect(await printer.inspect(slow)).toEqual({ reason: 'tooComplex' })
  })

  it('takes its fonts from where it is told, and says when they are not there', async () => {
    const fonts = join(import.meta.dirname, '..', '..', 'resources', 'fonts')
    printer = createPrinter({ fontFolder: fonts })
    expect((await printer.render(call)).pages).toBe(1)
    await printer.close()
    printer = createPrinter({ fontFolder: join(fonts, 'nowhere') })
    await expect(printer.render(call)).rejects.toThrow(/ENOENT/)
  })
})
