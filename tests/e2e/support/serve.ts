import { createApp } from '../../../src-main/app/create-app.ts'
import { systemEnvironment } from '../../../src-main/app/environment.ts'
import { browserHost } from '../../../src-main/hosts/browser/browser-host.ts'
import { closeOnSignal } from '../../../src-main/hosts/browser/close-on-signal.ts'
import { serveInBrowser } from '../../../src-main/hosts/browser/serve-in-browser.ts'
import { builtRendererFolder } from '../../../src-main/hosts/project-folder.ts'

/** The browser host on a port of its own choosing, so that it can come back where it was: `serve.ts DIR PORT`. */
const [dataFolder = '', port = '0'] = process.argv.slice(2)
const app = createApp({
  environment: systemEnvironment,
  host: browserHost,
  dataFolder,
  rendererFolder: builtRendererFolder(),
})
const say = () => process.stdout.write(`${server.entryUrl()}\n`)
const server = await serveInBrowser(app, { port: Number(port), onEntry: say })
say()
closeOnSignal(async () => {
  await server.close()
  await app.close()
})
