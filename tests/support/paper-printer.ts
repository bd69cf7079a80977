import { canonicalJson } from '../../src-main/documents/issue-stamp.ts'
import { createPrinter } from '../../src-main/pdf/printer.ts'
import type { Printer } from '../../src-main/usecases/ports.ts'

/** Paints a document as what it says: the same model gives the same bytes, as the PDF does, in no time. */
export const paperPrinter: Printer = {
  render: async (model) => ({
    bytes: new TextEncoder().encode(canonicalJson(model)),
    pages: 1,
    replaced: [],
    lacksLogo: false,
  }),
  replacedIn: async () => [],
  draw: async (model) => canonicalJson(model),
  inspect: () => Promise.resolve(null),
  readOut: async () => [],
  close: () => Promise.resolve(),
}

let painter: Printer | null = null

/** The painter of the application, one for all the tests of a process: starting and warming it is most of their time. */
export function sharedPrinter(): Printer {
  return (painter ??= createPrinter())
}

/** A painter that waits until it is let go, or breaks. */
export function heldPrinter() {
  let go: (broken: boolean) => void = () => undefined
  const gate = new Promise<boolean>((resolve) => (go = resolve))
  let asked = 0
  const printer: Printer = {
    async render(model) {
      asked += 1
      if (await gate) throw new Error('the painter broke')
      return paperPrinter.render(model)
    },
    replacedIn: paperPrinter.replacedIn,
    draw: paperPrinter.draw,
    inspect: paperPrinter.inspect,
    readOut: paperPrinter.readOut,
    close: () => Promise.resolve(),
  }
  return { printer, asked: () => asked, release: () => go(false), break: () => go(true) }
}
