import { AgendaItem } from '../../src-main/domain/agenda.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { sampleAt, sampleDossier, sampleId } from './sample-dossier.ts'

/** The item in which those who came protest and the body is installed. */
export const installing = AgendaItem.parse({
  ...sampleDossier.agenda.find(({ kind }) => kind === 'topic')!,
  id: sampleId(901),
  title: 'Instalación del órgano y toma de protesta de sus integrantes',
  presenter: '',
  minutes: '',
  status: 'done',
  startedAt: sampleAt('10:20'),
  endedAt: sampleAt('10:30'),
})

/** The sample session, as if it were the one that installs the body. */
export const installationDossier: SessionDossier = {
  ...sampleDossier,
  session: { ...sampleDossier.session, kind: 'installation', number: 1 },
  number: 1,
  agenda: [...sampleDossier.agenda.slice(0, 4), installing, ...sampleDossier.agenda.slice(4)],
}
