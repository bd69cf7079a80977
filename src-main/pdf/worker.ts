import { Tinypool } from 'tinypool'
import type { DocumentModel } from '../documents/model.ts'
import type { RenderedDocument } from '../usecases/ports.ts'
import { renderDocument } from './render.ts'
import { warmingModel } from './warming-model.ts'

export type WorkerOptions = { readonly fontFolder: string | null }

const options = Tinypool.workerData as WorkerOptions
const render = (model: DocumentModel) => renderDocument(model, options.fontFolder ?? undefined)

try {
  render(warmingModel)
} catch {
  // Whatever is wrong will be told to whoever asks for a document.
}

/** The pool calls the default export. The bytes are handed over to the caller's thread, not copied. */
// oxlint-disable-next-line import/no-default-export -- what the pool looks for
export default function print(model: DocumentModel): unknown {
  const { bytes, pages, replaced } = render(model)
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
  const result: RenderedDocument = { bytes: own, pages, replaced }
  return Tinypool.move({
    [Tinypool.transferableSymbol]: [own.buffer],
    [Tinypool.valueSymbol]: result,
  } as unknown as ArrayBuffer)
}
