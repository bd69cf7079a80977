import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type App, createApp } from '../../src-main/app/create-app.ts'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import type { BodyId, SessionId } from '../../src-main/domain/ids.ts'
import type { SessionKind } from '../../src-main/domain/rules.ts'
import { addDays, type LocalDate, type LocalTime } from '../../src-main/domain/time.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { createSession } from '../../src-main/usecases/sessions.ts'
import { rpcOver } from '../support/rpc-over.ts'
import { type BenchLine, medians } from './measure.ts'
import { paragraphs } from './words.ts'

const nobody = {
  kind: 'cli' as const,
  openFolder: () => Promise.resolve(false),
  openWindow: () => Promise.resolve(false),
  print: () => Promise.resolve(false),
  chooseDataFile: () => Promise.resolve(undefined),
}

const benchEnvironment = { ...systemEnvironment, deviceId: systemEnvironment.newId }

function appIn(folder: string): App {
  return createApp({
    environment: systemEnvironment,
    host: nobody,
    dataFolder: folder,
    rendererFolder: folder,
  })
}

const api = (app: App) =>
  rpcOver({ fetch: (path, init) => app.fetch(new Request(`http://bench.test${path}`, init as RequestInit)) })

/** A body with `count` drafted sessions, written through the use case in a few transactions. */
async function fileWith(folder: string, count: number): Promise<BodyId> {
  mkdirSync(folder, { recursive: true })
  const app = appIn(folder)
  const { bodyId } = await app.client.app.createSample()
  await app.close()
  const store = openStore(join(folder, 'secretariado.sqlite'), systemEnvironment, () =>
    join(folder, 'previo.sqlite'),
  )
  store.write('bench.fill', null, (writer) => {
    for (let index = 0; index < count; index += 1)
      createSession(
        writer,
        {
          bodyId,
          session: {
            kind: 'operativeGroup' as SessionKind,
            date: addDays('1990-01-01' as LocalDate, index),
            time: '10:00' as LocalTime,
            place: 'Sala de Cabildo',
            modality: 'inPerson',
            isPublic: true,
            callNote: '',
          },
        },
        benchEnvironment,
      )
  })
  store.close()
  return bodyId
}

export async function autosave(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const bodyId = await fileWith(join(folder, 'app'), 20)
    copyFileSync(join(folder, 'app', 'secretariado.sqlite'), join(folder, 'bare.sqlite'))
    const app = appIn(join(folder, 'app'))
    const client = api(app)
    const { rows } = await client.session.list({ bodyId, before: null, limit: 1 })
    const { agenda } = await client.session.get({ sessionId: rows[0]!.session.id as SessionId })
    const itemId = agenda[0]!.id
    const bare = new Database(join(folder, 'bare.sqlite'))
    bare.pragma('journal_mode = WAL')
    bare.pragma('synchronous = FULL')
    const update = bare.prepare('UPDATE agenda_item SET minutes = ? WHERE id = ?')
    const text = paragraphs(4).join('\n\n')
    let count = 0
    const [ours, plain] = await medians(
      {
        // What the page sends and reads is the page's; the answer is the acknowledgement.
        prepare: () => {
          const body = JSON.stringify({ json: { itemId, minutes: `${text} ${(count += 1)}` } })
          const headers = { 'content-type': 'application/json' }
          return new Request('http://bench.test/rpc/minutes/saveItem', { method: 'POST', headers, body })
        },
        run: async (request) => {
          const response = await app.fetch(request as Request)
          if (response.status !== 200) throw new Error(`answered ${response.status}`)
        },
      },
      { prepare: () => `${text} ${(count += 1)}`, run: (minutes) => update.run(minutes, itemId) },
      600,
      400,
    )
    bare.close()
    await app.close()
    const name = `guardado automático por app.fetch / UPDATE directo (${ours.toFixed(2)} / ${plain.toFixed(2)} ms)`
    return [{ name, value: ours / plain, limit: 2, unit: 'x' }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function manySessions(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const folders = { many: join(folder, 'many'), few: join(folder, 'few'), empty: join(folder, 'empty') }
    const bodies = { many: await fileWith(folders.many, 10_000), few: await fileWith(folders.few, 100) }
    await appIn(folders.empty).close()
    const [many, few] = [appIn(folders.many), appIn(folders.few)]
    const page = (app: App, bodyId: BodyId) => () =>
      api(app).session.list({ bodyId, before: null, limit: 50 })
    const [long, short] = await medians(page(many, bodies.many), page(few, bodies.few), 60, 10)
    await Promise.all([many.close(), few.close()])
    const open = (where: string) => async () => {
      const app = appIn(where)
      await app.client.app.status()
      await app.close()
    }
    const [full, empty] = await medians(open(folders.many), open(folders.empty), 9, 2)
    return [
      {
        name: `lista de sesiones, primera página: 10 000 / 100 (${long.toFixed(1)} / ${short.toFixed(1)} ms)`,
        value: long / short,
        limit: 1.5,
        unit: 'x',
      },
      {
        name: `abrir la aplicación: 10 000 sesiones / archivo vacío (${full.toFixed(0)} / ${empty.toFixed(0)} ms)`,
        value: full / empty,
        limit: 2,
        unit: 'x',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
