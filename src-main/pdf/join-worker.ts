import { parentPort, workerData } from 'node:worker_threads'
import type { JoinOptions, JoinPiece } from '../usecases/ports.ts'
import { type Assembly, startAssembly } from './join/assembly.ts'
import { fontBytes } from './text/fonts.ts'

export type JoinWorkerData = { readonly fontFolder: string | null }
/** A file to begin, a piece to add to it, or the word that there are no more. */
export type JoinRequest = { readonly begin: JoinOptions } | { readonly piece: JoinPiece } | 'finish'

const { fontFolder } = workerData as JoinWorkerData
const port = parentPort!
let assembly: Assembly | null = null

port.on('message', (request: JoinRequest) => void answer(request))

/** One answer to each request, in their order: the other side waits for it. */
async function answer(request: JoinRequest): Promise<void> {
  if (request === 'finish') {
    const joined = await assembly!.finish()
    assembly = null
    const whole = joined.bytes.byteLength === joined.bytes.buffer.byteLength
    const bytes = whole ? joined.bytes : joined.bytes.slice()
    port.postMessage({ ...joined, bytes }, [bytes.buffer as ArrayBuffer])
  } else if ('begin' in request) {
    assembly = await startAssembly(request.begin, () => fontBytes('sansBold', fontFolder ?? undefined))
    port.postMessage(null)
  } else port.postMessage(await assembly!.add(request.piece))
}
