import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, createApp } from '../../src-main/app/create-app.ts'
import type { BodyId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { sharedPrinter } from '../support/paper-printer.ts'
import {
  at,
  noDesktop,
  ownFolder,
  sharedFolder,
  smallBodyDraft,
  smallRules,
  steadyEnvironment,
} from '../support/small-body.ts'

/** The whole application in a folder of its own; `prepare` may put files there, with so many ids, before it starts. */
export function ownApp(prepare: (folder: string) => void = () => undefined, ids = 0) {
  const { folder: parent, remove } = ownFolder()
  const folder = join(parent, 'datos')
  mkdirSync(folder)
  prepare(folder)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Prueba</title>')
  const environment = steadyEnvironment(at('09:00'), ids)
  // The application keeps what it is given: a test that breaks a part of `environment` later is heard too.
  const heard = {
    now: () => environment.now(),
    newId: () => environment.newId(),
    sha256: (content: Uint8Array | string) => environment.sha256(content),
  }
  const app: App = createApp({
    environment: heard,
    host: noDesktop,
    dataFolder: folder,
    rendererFolder: folder,
    printer: sharedPrinter(),
  })
  let isOpen = true
  const fetch = (path: string, init?: RequestInit) => app.fetch(new Request(`http://localhost${path}`, init))
  return {
    app,
    client: app.client,
    folder,
    environment,
    fetch,
    /** A procedure as a page calls it. */
    rpc: (path: string, input?: unknown) =>
      fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      }),
    upload: (query: string, bytes: Uint8Array<ArrayBuffer> | string) =>
      fetch(`/files?${query}`, { method: 'POST', body: bytes }),
    async newBody(): Promise<BodyId> {
      const { bodyId } = await app.client.body.create({
        body: smallBodyDraft,
        from: '2026-01-01' as LocalDate,
        letterhead: { name: 'Secretariado Técnico', lines: '', logoId: null },
        sectors: ['Gobierno'],
        rules: smallRules,
      })
      return bodyId
    },
    async stop() {
      if (isOpen) await app.close()
      isOpen = false
    },
    async close() {
      await this.stop()
      remove()
    },
  }
}

/** What the application leaves on disk of the sample; acted out once for all the tests of a process. */
let sampled: ReturnType<typeof actOut> | null = null

async function actOut() {
  const own = ownApp()
  const { bodyId } = await own.client.app.createSample()
  await own.stop()
  const folder = sharedFolder()
  cpSync(own.folder, folder, { recursive: true })
  await own.close()
  return { folder, bodyId, ids: own.environment.given() }
}

/** An application whose data file is the sample, and the body of the sample. */
export async function ownSample(): Promise<OwnApp & { readonly bodyId: BodyId }> {
  const { folder, bodyId, ids } = await (sampled ??= actOut())
  return Object.assign(
    ownApp((own) => cpSync(folder, own, { recursive: true }), ids),
    { bodyId },
  )
}

export type OwnApp = ReturnType<typeof ownApp>
