import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BodyId, RecordId, SeatId, SessionId } from '../domain/ids.ts'
import { instantOf, type LocalDate, type LocalTime } from '../domain/time.ts'
import type { Session } from '../domain/session.ts'
import type { DocumentKind } from '../documents/model.ts'
import type { Host } from '../usecases/ports.ts'
import { type App, createApp } from './create-app.ts'
import { systemEnvironment } from './environment.ts'
import { outputIn } from './output.ts'
import { sampleInk } from './sample/sample-ink.ts'
import { preparePublicVersion } from './sample/public-version.ts'
import { zone } from './sample/script.ts'

/** The day on which the demonstration is always told, so that its paper never changes. */
const demoDay = { date: '2026-10-05' as LocalDate, time: '09:14' as LocalTime }

const nobody: Host = {
  kind: 'cli',
  openFolder: () => Promise.resolve(false),
  openWindow: () => Promise.resolve(false),
  print: () => Promise.resolve(false),
  chooseDataFile: () => Promise.resolve(undefined),
}

/** All sign the acta on the screen but one, who signs on paper. The frozen acta. */
async function signActa({ client }: App, sessionId: SessionId): Promise<RecordId> {
  const { minutes } = await client.session.get({ sessionId })
  const issuedId = minutes.issuedId!
  const { document, rows } = await client.signing.get({ issuedId })
  for (const [index, { id }] of rows.entries()) {
    if (index === 4) await client.minutes.sign({ sessionId, seatId: id as SeatId, state: 'signed', note: '' })
    else
      await client.signing.sign({
        issuedId,
        signerId: id,
        sha256: document.sha256,
        ink: sampleInk(index + 1),
      })
  }
  return issuedId
}

/**
 * Acts the sample out without a window and writes its documents and its data file into `out`, saying each path.
 * `data` keeps the data file of the demonstration in a folder of its own; by default it is made anew.
 */
export async function runDemo(options: {
  out: string
  data?: string
  print(line: string): void
}): Promise<void> {
  const output = outputIn(options.out, options.print)
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'secretariado-'))
  const now = () => instantOf(demoDay.date, demoDay.time, zone)
  const environment = { ...systemEnvironment, now }
  const app = createApp({ environment, host: nobody, dataFolder: folder, rendererFolder: folder })
  try {
    const { bodyId } = await app.client.app.createSample()
    const { rows } = await app.client.session.list({ bodyId, before: null, limit: 10 })
    const sessionOf = (kind: Session['kind'], status: Session['status']) =>
      rows.find((row) => row.session.kind === kind && row.session.status === status)!.session
    const session = sessionOf('ordinary', 'closed')
    const notHeld = sessionOf('extraordinary', 'notHeld')
    const secondCall = sessionOf('extraordinary', 'closed')
    const installation = sessionOf('installation', 'closed')
    await app.client.minutes.advance({ sessionId: session.id, to: 'approved' })
    const convenios = await app.client.cooperation.list({ bodyId })
    const convenio = convenios.find(({ phase }) => phase === 'inForce')!
    const [tree] = await app.client.tree.list({ bodyId })
    const documents: [string, DocumentKind, RecordId][] = [
      ['convocatoria.pdf', 'call', session.id],
      ['lista-de-asistencia.pdf', 'attendanceSheet', session.id],
      ['acta.pdf', 'minutes', session.id],
      ['certificacion-de-acuerdos.pdf', 'certification', session.id],
      ['convocatoria-instalacion.pdf', 'call', installation.id],
      ['acta-de-instalacion.pdf', 'minutes', installation.id],
      ['acta-no-verificativo.pdf', 'minutes', notHeld.id],
      ['segunda-convocatoria.pdf', 'call', secondCall.id],
      ['acta-segunda-convocatoria.pdf', 'minutes', secondCall.id],
      ['seguimiento-de-acuerdos.pdf', 'followUp', bodyId],
      ['convenio.pdf', 'cooperationAgreement', convenio.id],
      ['arbol-de-problemas.pdf', 'problemTree', tree!.id],
      ['arbol-de-objetivos.pdf', 'objectiveTree', tree!.id],
      ['mir.pdf', 'logFrame', tree!.id],
    ]
    const issue = async (name: string, kind: DocumentKind, subjectId: SessionId | BodyId | RecordId) => {
      const { url } = await app.client.document.issue({ kind, subjectId })
      const response = await app.fetch(new Request(`http://localhost${url}`))
      output.write(name, new Uint8Array(await response.arrayBuffer()))
    }
    const save = async (name: string, path: string) => {
      const response = await app.fetch(new Request(`http://localhost/files/${path}`))
      output.write(name, new Uint8Array(await response.arrayBuffer()))
    }
    for (const [name, kind, subjectId] of documents) await issue(name, kind, subjectId)
    for (const ending of ['xlsx', 'csv']) await save(`mir.${ending}`, `log-frame/${tree!.id}.${ending}`)
    const { issuedId } = (await app.client.session.get({ sessionId: session.id })).minutes
    const publicId = await preparePublicVersion(app.client, issuedId!, demoDay.date)
    await issue('acta-version-publica.pdf', 'publicVersion', publicId)
    await issue('acta-firmada.pdf', 'signedCopy', await signActa(app, session.id))
    const fileId = await fileSession(app, bodyId, session.id)
    await issue('caratula-de-expediente.pdf', 'fileCover', fileId)
    await writePlan(app, bodyId, issue, save)
    const { path } = await app.client.app.backUp()
    output.write('secretariado.sqlite', readFileSync(path))
  } finally {
    await app.close()
    if (!options.data) rmSync(folder, { recursive: true, force: true })
  }
}

/** The plan of action, the ficha of its first commitment, how far it has come, and its cronograma. */
async function writePlan(
  app: App,
  bodyId: BodyId,
  issue: (name: string, kind: DocumentKind, id: RecordId) => Promise<void>,
  save: (name: string, path: string) => Promise<void>,
): Promise<void> {
  const [plan] = await app.client.plan.list({ bodyId })
  const { commitments } = await app.client.plan.get({ planId: plan!.id })
  await issue('plan-de-accion.pdf', 'actionPlan', plan!.id)
  await issue('ficha-de-compromiso.pdf', 'commitmentSheet', commitments[0]!.commitment.id)
  await issue('cronograma.pdf', 'schedule', plan!.id)
  await issue('informe-de-avance.pdf', 'progressReport', plan!.id)
  for (const ending of ['csv', 'xlsx', 'ics'])
    await save(`cronograma.${ending}`, `plans/${plan!.id}.${ending}`)
}

/** The expediente of a session, with everything that it has. */
async function fileSession({ client }: App, bodyId: BodyId, sessionId: SessionId): Promise<RecordId> {
  const of = { bodyId, subject: 'session' as const, subjectId: sessionId, title: '', series: 0 }
  const { fileId } = await client.recordFile.open({ ...of, isTwoSided: true })
  const { candidates } = await client.recordFile.get({ fileId })
  const papers = candidates.map(({ origin, id, pages }) => ({ origin, id, pages }))
  await client.recordFile.integrate({ fileId, papers })
  return fileId
}
