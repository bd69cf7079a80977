import { setImmediate } from 'node:timers/promises'
import type { BrokenPiece, PrintJobView } from '../contract/views.ts'
import { fail, failure, type Failure, RefusedError } from '../domain/failure.ts'
import type { RecordId } from '../domain/ids.ts'
import type { PrintOrder, PrintPiece } from '../domain/print-job.ts'
import { printTexts } from '../locale/print-texts.ts'
import { slugOf } from '../usecases/documents.ts'
import type { Joining } from '../usecases/ports.ts'
import { bytesOfPiece, refuseTooMuch } from '../usecases/printing.ts'
import type { Parts } from './parts.ts'

/** Papers being joined, or joined already. */
type Job = {
  view: PrintJobView
  readonly order: PrintOrder
  readonly joining: Joining
  skipsAll: boolean
  /** Goes on after a broken paper. */
  goOn: (() => void) | null
  bytes: Uint8Array | null
}

/** Joins papers without holding anybody up. One job at a time; only its file is kept, until it is discarded. */
export function createPrintJobs({ environment, host, file, joiner, log }: Parts) {
  let current: Job | null = null

  const show = (job: Job, change: Partial<PrintJobView>): PrintJobView =>
    (job.view = { ...job.view, ...change })

  const discard = (): void => {
    current?.joining.end()
    current = null
  }

  const jobOf = (id: RecordId): Job => (current?.view.id === id ? current : fail('print.gone', {}))

  /** Waits until the person says what to do with it. */
  const leaveOut = async (job: Job, broken: BrokenPiece): Promise<void> => {
    if (!job.skipsAll) {
      show(job, { status: 'asking', problem: broken })
      await new Promise<void>((resolve) => (job.goOn = resolve))
    }
    show(job, { status: 'running', problem: null, skipped: [...job.view.skipped, broken] })
  }

  const add = async (job: Job, piece: PrintPiece): Promise<void> => {
    const bytes = file.store().read((store) => bytesOfPiece(store, piece))
    const { copies, folio, name } = piece
    const placed = bytes ? await job.joining.add({ bytes, copies, folio }) : { broken: 'missing' as const }
    if ('broken' in placed) await leaveOut(job, { name, reason: placed.broken })
    else show(job, { pages: job.view.pages + placed.pages })
  }

  const join = async (job: Job): Promise<void> => {
    const store = file.store()
    for (const [index, piece] of job.order.pieces.entries()) {
      // Whatever waits is answered between one paper and the next.
      await setImmediate()
      if (current !== job) return
      if (file.store() !== store) fail('document.fileChanged', {})
      show(job, { current: piece.name })
      await add(job, piece)
      show(job, { done: index + 1 })
    }
    if (job.view.pages === 0) fail('print.nothing', {})
    const { bytes, pages } = await job.joining.finish()
    job.joining.end()
    job.bytes = bytes
    const { id } = job.view
    show(job, { status: 'done', current: '', pages, url: `/files/joined/${id}.pdf` })
  }

  const failureOf = (error: unknown): Failure => {
    if (error instanceof RefusedError) return error.failure
    const reference = environment.newId().slice(-12)
    log(reference, error)
    return failure('unexpected', { reference })
  }

  const joined = (id: string) => {
    const { bytes, order } = jobOf(id)
    return { bytes: bytes ?? fail('print.gone', {}), fileName: `${slugOf(order.title)}.pdf` }
  }

  return {
    start(order: PrintOrder): PrintJobView {
      file.store().read((store) => refuseTooMuch(store, order.pieces))
      discard()
      const { title, isTwoSided, folioFrom } = order
      const stamp = { isTwoSided, folioFrom, folioText: printTexts.folio }
      const joining = joiner.begin({ title, createdAt: environment.now(), ...stamp })
      const view = beginning(environment.newId(), order)
      const job: Job = { view, order, joining, skipsAll: false, goOn: null, bytes: null }
      current = job
      join(job).catch((error: unknown) => {
        job.joining.end()
        if (current === job) show(job, { status: 'failed', failure: failureOf(error) })
      })
      return view
    },

    state: (id: RecordId): PrintJobView => jobOf(id).view,

    skip(id: RecordId, all: boolean): PrintJobView {
      const job = jobOf(id)
      job.skipsAll ||= all
      const { goOn } = job
      job.goOn = null
      if (!goOn) return job.view
      goOn()
      return show(job, { status: 'running', problem: null })
    },

    /** That job, or any. */
    discard(id?: RecordId): null {
      if (id === undefined || current?.view.id === id) discard()
      return null
    },

    joined,

    async send(id: RecordId): Promise<boolean> {
      const { bytes, fileName } = joined(id)
      try {
        return await host.print(bytes, fileName)
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOSPC') fail('print.diskFull', {})
        throw error
      }
    },
  }
}

function beginning(id: RecordId, { pieces }: PrintOrder): PrintJobView {
  return {
    id,
    status: 'running',
    documents: pieces.length,
    done: 0,
    pages: 0,
    current: pieces[0]?.name ?? '',
    problem: null,
    skipped: [],
    failure: null,
    url: null,
  }
}

export type PrintJobs = ReturnType<typeof createPrintJobs>
