import { Tinypool } from 'tinypool'
import type { DocumentModel, Logo } from '../documents/model.ts'
import type { PictureFault, RenderedDocument } from '../usecases/ports.ts'
import { drawTree } from './drawing.ts'
import { pictureFault } from './paint/picture.ts'
import { renderDocument, replacedIn } from './render.ts'
import { warmingModel } from './warming-model.ts'

export type WorkerOptions = { readonly fontFolder: string | null }

const options = Tinypool.workerData as WorkerOptions
const render = (model: DocumentModel) => renderDocument(model, options.fontFolder ?? undefined)

try {
  render(warmingModel)
} catch {
  // Whatever is wrong will be told to whoever asks for a document.
}

/** What a file says, by name; the reader is another program than the painter, and is loaded when it is asked. */
export { readOut } from './read/read-out.ts'

/** The pool calls the default export. The bytes are handed over to the caller's thread, not copied. */
// oxlint-disable-next-line import/no-default-export -- what the pool looks for
export default function print(model: DocumentModel): unknown {
  const { bytes, ...told } = render(model)
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
  const result: RenderedDocument = { bytes: own, ...told }
  return Tinypool.move({
    [Tinypool.transferableSymbol]: [own.buffer],
    [Tinypool.valueSymbol]: result,
  } as unknown as ArrayBuffer)
}

/** Called by its name: the tree of a paper as a picture. */
export function draw(model: DocumentModel): string {
  return drawTree(model, options.fontFolder ?? undefined)
}

/** Called by its name: what of a paper is replaced by a mark. */
export function replaced(model: DocumentModel): readonly string[] {
  return replacedIn(model, options.fontFolder ?? undefined)
}

/** Called by its name: a picture is read where it holds nobody up. */
export function inspect(logo: Logo): PictureFault | null {
  return pictureFault(logo)
}
