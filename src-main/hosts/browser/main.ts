import { createApp } from '../../app/create-app.ts'
import { hostMessages } from '../../locale/host-messages.ts'
import { dataFolderOrExit } from '../data-folder.ts'
import { closeOnSignal } from './close-on-signal.ts'
import { startBrowser } from './start-browser.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)

dataFolderOrExit(process.argv)
try {
  const running = await startBrowser({ createApp, args: process.argv, print })
  closeOnSignal(() => {
    print(hostMessages.start.closing)
    return running.close()
  })
} catch (error) {
  process.stderr.write(`${hostMessages.start.cannotServe(String(error))}\n`)
  process.exitCode = 1
}
