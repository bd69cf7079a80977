import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { paragraphs } from '../bench/words.ts'
import { sampleDossier } from './sample-dossier.ts'

/** Of running text, besides what every acta has. */
const paragraphsPerPage = 4
const ownPages = 5

/** The sample session with so much minuted under its last item that its acta takes that many pages. */
export function minutesOf(pages: number): SessionDossier {
  const text = paragraphs(Math.round((pages - ownPages) * paragraphsPerPage)).join('\n\n')
  return {
    ...sampleDossier,
    agenda: sampleDossier.agenda.map((item) => (item.kind === 'general' ? { ...item, minutes: text } : item)),
  }
}
