import type { CooperationDraft } from '../domain/cooperation-agreement.ts'
import { fail } from '../domain/failure.ts'
import type { CooperationAgreementId } from '../domain/ids.ts'
import { prepareWrittenCooperation } from '../usecases/documents.ts'
import type { RenderedDocument } from '../usecases/ports.ts'
import type { Parts } from './parts.ts'

/** Papers that are looked at while their text is written: a few of the last ones, one for each window. */
const kept = 4

/** Papers of what is not saved: nothing of them reaches the data file. */
export function createTrials({
  environment,
  file,
  printer,
}: Pick<Parts, 'environment' | 'file' | 'printer'>) {
  const papers = new Map<string, RenderedDocument>()
  return {
    /** Where the paper is, as it would read. */
    async tryOut(id: CooperationAgreementId, written: CooperationDraft): Promise<{ readonly url: string }> {
      const { model } = file
        .store()
        .read((store) => prepareWrittenCooperation(store, id, written, environment))
      const painted = await printer.render(model)
      const trial = environment.newId()
      papers.set(trial, painted)
      for (const old of papers.keys()) if (papers.size > kept) papers.delete(old)
      return { url: `/files/trial/${trial}.pdf` }
    },
    paper: (trial: string): RenderedDocument =>
      papers.get(trial) ?? fail('record.missing', { table: 'issuedDocument' }),
  }
}
