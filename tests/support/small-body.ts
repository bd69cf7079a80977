import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, ORPCError } from '@orpc/server'
import { expect } from 'vitest'
import { createChanges } from '../../src-main/app/changes.ts'
import { openDataFile } from '../../src-main/app/data-file.ts'
import { createDocuments } from '../../src-main/app/documents.ts'
import { createPrintJobs } from '../../src-main/app/print-jobs.ts'
import { createJoiner } from '../../src-main/pdf/joiner.ts'
import { refusing } from '../../src-main/app/refusals.ts'
import { createRouter } from '../../src-main/app/router.ts'
import { createServices } from '../../src-main/app/services.ts'
import { type Failure, RefusedError } from '../../src-main/domain/failure.ts'
import type { BodyId, SeatId, SessionId } from '../../src-main/domain/ids.ts'
import type { RuleSetDraft } from '../../src-main/domain/rules.ts'
import { SessionDraft } from '../../src-main/domain/session.ts'
import { instantOf, type Instant, type LocalDate, LocalTime } from '../../src-main/domain/time.ts'
import { tables } from '../../src-main/store/tables.ts'
import { rulePresets } from '../../src-main/usecases/legal-data.ts'
import type { Environment, Host, Printer, ReadStore } from '../../src-main/usecases/ports.ts'
import { smallBodyDraft, zone } from './small-body-draft.ts'

export { smallBodyDraft, zone }

/** That hour of that day on the wall of the body. */
export function at(time: string, date = '2026-10-15'): Instant {
  return instantOf(date as LocalDate, LocalTime.parse(time), zone)
}

/** A clock that stands until it is set, and ids that come in order. */
export function steadyEnvironment(start: Instant, before = 0) {
  let clock = start
  let last = before
  return {
    /** How many ids were given. */
    given: () => last,
    set: (now: Instant) => void (clock = now),
    now: () => clock,
    deviceId: () => '00000000-0000-7000-8000-0000000000d1',
    newId: () => `00000000-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`,
    sha256: (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex'),
  } satisfies Environment & Record<string, unknown>
}

export const noDesktop: Host = {
  kind: 'cli',
  openFolder: () => Promise.resolve(false),
  openWindow: () => Promise.resolve(false),
  print: () => Promise.resolve(false),
  chooseDataFile: () => Promise.resolve(undefined),
}

/** Commands that paint are tested with the painter; here nothing may ask for it. */
const noPainter: Printer = {
  render: () => Promise.reject(new Error('nothing is painted here')),
  replacedIn: () => Promise.resolve([]),
  draw: () => Promise.reject(new Error('nothing is painted here')),
  inspect: () => Promise.reject(new Error('nothing is painted here')),
  readOut: () => Promise.reject(new Error('nothing is read here')),
  close: () => Promise.resolve(),
}

/** Shared by the commands of a file of tests: starting its thread is most of its time. */
const joiner = createJoiner()

export function ownFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(process.env.TESTS_FOLDER ?? tmpdir(), 'secretariado-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const atExit: (() => void)[] = []
process.once('exit', () => {
  for (const remove of atExit) remove()
})

/** A folder for all the tests of a process: what is acted out there once, others copy. */
export function sharedFolder(): string {
  const { folder, remove } = ownFolder()
  atExit.push(remove)
  return folder
}

export const smallRules: RuleSetDraft = {
  ...rulePresets.find(({ id }) => id === 'simple-majority')!.rules,
  validFrom: '2026-01-01' as LocalDate,
  majority: { kind: 'simple', base: 'cast' },
}

/** What was acted out already, and the ids that it took. */
type Acted = { readonly folder: string; readonly ids: number }

/** The application's commands over a real data file of its own, with a clock to set. */
export function openCommands(printer: Printer = noPainter, after: Acted | null = null) {
  const { folder, remove } = ownFolder()
  if (after) cpSync(after.folder, folder, { recursive: true })
  const environment = steadyEnvironment(at('09:00', '2026-10-01'), after?.ids)
  const changes = createChanges()
  const file = openDataFile(folder, environment)
  const faults: unknown[] = []
  const log = (_: string, error: unknown) => void faults.push(error)
  let painter = printer
  const replaceable: Printer = {
    render: (model) => painter.render(model),
    replacedIn: (model) => painter.replacedIn(model),
    draw: (model) => painter.draw(model),
    inspect: (logo) => painter.inspect(logo),
    readOut: (pdf) => painter.readOut(pdf),
    close: () => painter.close(),
  }
  const parts = { environment, host: noDesktop, file, printer: replaceable, joiner, changes, log }
  const documents = createDocuments(parts)
  const playSample = () => Promise.reject(new Error('no sample here'))
  const printJobs = createPrintJobs(parts)
  const services = createServices({ ...parts, documents, printJobs, playSample })
  const interceptor = refusing(() => 'reference', log)
  const client = createRouterClient(createRouter(services), { interceptors: [interceptor] })
  const read = <T>(query: (store: ReadStore) => T): T => file.store().read(query)

  /** Every row of every table, and how many commits made them. */
  const everything = () =>
    read((store) => ({
      revision: store.revision(),
      rows: Object.keys(tables).map((name) => store.where(name as keyof typeof tables, {})),
    }))

  return {
    folder,
    environment,
    services,
    documents,
    faults,
    /** Puts another painter in the place of the one that broke. */
    mend: (next: Printer) => void (painter = next),
    client,
    read,
    everything,
    /** The refusal of a command, which must have changed nothing. */
    async refusal(run: () => Promise<unknown>): Promise<Failure> {
      const before = everything()
      const reason = await reasonOf(run)
      if (reason.code === 'unexpected') throw faults.at(-1)
      expect(everything()).toEqual(before)
      return reason
    },
    close() {
      printJobs.discard()
      file.store().close()
      remove()
    },
    /** Closes, and leaves its data in that folder. */
    leave(to: string) {
      file.store().close()
      cpSync(folder, to, { recursive: true })
      remove()
    },
  }
}

async function reasonOf(run: () => Promise<unknown>): Promise<Failure> {
  try {
    await run()
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return error.data as Failure
    if (error instanceof RefusedError) return error.failure
    throw error
  }
  throw new Error('it was not refused')
}

export type SmallBody = Awaited<ReturnType<typeof openSmallBody>>

const setUps = new Map<
  string,
  Promise<Acted & { readonly bodyId: BodyId; readonly seats: readonly SeatId[] }>
>()
const since = '2026-01-01' as LocalDate

/** Acted out once for those rules, whatever is asked of it. */
function setUp(rules: RuleSetDraft) {
  const key = JSON.stringify(rules)
  const made = setUps.get(key) ?? actOut(rules)
  setUps.set(key, made)
  return made
}

async function actOut(rules: RuleSetDraft) {
  const commands = openCommands()
  const { client, environment } = commands
  const { bodyId } = await client.body.create({
    body: smallBodyDraft,
    from: since,
    letterhead: { name: 'Secretariado Técnico', lines: '', logoId: null },
    sectors: ['Gobierno', 'Sociedad civil'],
    rules,
  })
  const { roster } = await client.body.get({ bodyId })
  const seats: SeatId[] = []
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const { seatId } = await client.seat.save({
      id: null,
      bodyId,
      sectorId: roster.sectors[number < 4 ? 0 : 1]!.id,
      number,
      name: `Lugar ${number}`,
      role: number === 1 ? 'chair' : number === 6 ? 'secretary' : 'member',
      hasVoice: true,
      hasVote: number < 6,
      validFrom: since,
      validTo: null,
    })
    seats.push(seatId)
    await appoint(commands, seatId, `Titular ${number}`, 'holder', since)
  }
  await appoint(commands, seats[1]!, 'Suplente 2', 'alternate', since)
  const folder = sharedFolder()
  commands.leave(folder)
  return { folder, ids: environment.given(), bodyId, seats }
}

/**
 * Five seats with vote, the first in the chair, and a secretary with voice only. Every seat has a holder, the second
 * one an alternate too. The clock stands at 1 October 2026, 09:00.
 */
export async function openSmallBody(change: { rules?: Partial<RuleSetDraft>; printer?: Printer } = {}) {
  const { bodyId, seats, ...acted } = await setUp({ ...smallRules, ...change.rules })
  const commands = openCommands(change.printer, acted)
  const { client, environment } = commands

  const draft = (more: Partial<SessionDraft> = {}): SessionDraft =>
    SessionDraft.parse({
      kind: 'ordinary',
      date: '2026-10-15',
      time: '10:00',
      place: 'Sala de Cabildo',
      modality: 'inPerson',
      isPublic: true,
      callNote: '',
      ...more,
    })
  const create = async (more: Partial<SessionDraft> = {}): Promise<SessionId> =>
    (await client.session.create({ bodyId, session: draft(more) })).sessionId
  const convened = async (more: Partial<SessionDraft> = {}): Promise<SessionId> => {
    const sessionId = await create(more)
    await client.session.convene({ sessionId, calledAt: null })
    return sessionId
  }
  const arrive = async (sessionId: SessionId, ...numbers: readonly number[]): Promise<void> => {
    for (const number of numbers) await client.attendance.cycle({ sessionId, seatId: seats[number - 1]! })
  }
  const get = (sessionId: SessionId) => client.session.get({ sessionId })
  /** Convened on 1 October, opened on 15 October at 10:05 with those seats in the room. */
  const opened = async (...numbers: readonly number[]): Promise<SessionId> => {
    const sessionId = await convened()
    environment.set(at('10:00'))
    await arrive(sessionId, ...(numbers.length > 0 ? numbers : [1, 2, 3, 4, 5, 6]))
    environment.set(at('10:05'))
    await client.session.open({ sessionId, presidingSeatId: null, at: null })
    return sessionId
  }
  /** Starts the item of that kind and answers its id. */
  const start = async (sessionId: SessionId, kind = 'topic') => {
    const itemId = (await get(sessionId)).agenda.find((item) => item.kind === kind)!.id
    await client.agenda.setStatus({ itemId, status: 'inProgress' })
    return itemId
  }
  return {
    ...commands,
    bodyId,
    seats,
    /** The seat of that number. */
    seat: (number: number) => seats[number - 1]!,
    draft,
    create,
    convened,
    opened,
    arrive,
    get,
    start,
  }
}

export async function appoint(
  { client }: Pick<ReturnType<typeof openCommands>, 'client'>,
  seatId: SeatId,
  name: string,
  capacity: 'holder' | 'alternate',
  from: LocalDate,
) {
  const { personId } = await client.person.save({ id: null, name, email: '', phone: '' })
  await client.mandate.save({ id: null, seatId, personId, capacity, from, to: null, appointedBy: '' })
  return personId
}
