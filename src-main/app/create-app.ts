import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../contract/contract.ts'
import { createJoiner } from '../pdf/joiner.ts'
import { createPrinter } from '../pdf/printer.ts'
import { createReader } from '../pdf/reader.ts'
import type { Environment, Host, Printer } from '../usecases/ports.ts'
import { createChanges } from './changes.ts'
import { openDataFile } from './data-file.ts'
import { deviceIdentity } from './device-identity.ts'
import { createDocuments } from './documents.ts'
import { createFiles } from './files.ts'
import { writeLog } from './log.ts'
import { createPages } from './pages.ts'
import { createPrintJobs } from './print-jobs.ts'
import { refusing } from './refusals.ts'
import { createRouter } from './router.ts'
import { createServices } from './services.ts'
import { playSample } from './sample/play-sample.ts'
import { stageOf } from './sample/stage.ts'

export type AppOptions = {
  readonly environment: Omit<Environment, 'deviceId'>
  readonly host: Host
  /** Folder of the data file. Made when it is not there. */
  readonly dataFolder: string
  /** Folder of the built renderer, served under `/`. */
  readonly rendererFolder: string
  /** Of whoever gives it, who ends it; without it the application has one of its own. */
  readonly printer?: Printer
}

/** The application as one web-standard handler, mounted by every host. */
export interface App {
  /** Answers `/rpc/*`, `/files/*` and the pages. Never throws. */
  fetch(request: Request): Promise<Response>
  /** The contract without a network, for the command line and the tests. */
  readonly client: ContractRouterClient<Contract>
  /** Ends its worker and closes the data file. */
  close(): Promise<void>
}

/** Composition root: the only place where every part is known. */
export function createApp({ host, dataFolder, rendererFolder, printer: given, ...options }: AppOptions): App {
  const environment: Environment = {
    ...options.environment,
    deviceId: deviceIdentity(dataFolder, options.environment),
  }
  const file = openDataFile(dataFolder, environment)
  const printer = given ?? createPrinter()
  const joiner = createJoiner()
  const changes = createChanges()
  const log = writeLog(dataFolder, environment)
  const parts = { environment, host, file, printer, joiner, changes, log }
  const documents = createDocuments(parts)
  const printJobs = createPrintJobs(parts)
  const services = createServices({
    ...parts,
    documents,
    printJobs,
    playSample: () => playSample(stageOf(parts)),
  })
  const router = createRouter(services)
  const refuse = refusing(() => environment.newId().slice(-12), log)
  const rpc = new RPCHandler(router, { clientInterceptors: [refuse] })
  const reader = createReader()
  const files = createFiles(services, log, reader)
  const pages = createPages(rendererFolder)

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/rpc/')) {
      if (request.method !== 'POST') return methodNotAllowed('POST')
      const { matched, response } = await rpc.handle(request, { prefix: '/rpc', context: {} })
      return matched ? response : notFound('request.notFound')
    }
    if (pathname === '/files' || pathname.startsWith('/files/')) return files(request)
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET, HEAD')
    return pages(pathname) ?? notFound('request.notFound')
  }

  return {
    async fetch(request) {
      try {
        return await answer(request)
      } catch (error) {
        const reference = environment.newId().slice(-12)
        log(reference, error)
        return Response.json({ code: 'unexpected', params: { reference } }, { status: 500 })
      }
    },
    client: createRouterClient(router, { interceptors: [refuse] }),
    async close() {
      changes.reset()
      await documents.settled()
      printJobs.discard()
      await joiner.close()
      await reader.close()
      if (!given) await printer.close()
      file.close()
    },
  }
}

function methodNotAllowed(allow: string): Response {
  return Response.json({ code: 'request.methodNotAllowed' }, { status: 405, headers: { allow } })
}

function notFound(code: string): Response {
  return Response.json({ code }, { status: 404 })
}
