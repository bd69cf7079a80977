import { setImmediate } from 'node:timers/promises'
import { createApp } from '../../src-main/app/create-app.ts'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import {
  beginSession,
  callSession,
  endSession,
  makeNumberingTable,
  openVoteOn,
} from '../support/numbering-table.ts'
import { consoleHost } from '../support/console-host.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { strokes } from '../support/strokes.ts'

const [, , dataFolder = ''] = process.argv
const { client } = createApp({
  environment: systemEnvironment,
  host: consoleHost,
  dataFolder,
  rendererFolder: dataFolder,
  printer: paperPrinter,
})

const table = await makeNumberingTable(client, 'STM-A')
const sessionId = await callSession(table, systemEnvironment.now())
const motionId = await openVoteOn(table, await beginSession(table, sessionId), 'inFavour')
await client.motion.close({ motionId, castingVote: null })
await endSession(table, sessionId)
await client.minutes.advance({ sessionId, to: 'project' })
await client.minutes.advance({ sessionId, to: 'approved' })
const { minutes, issued } = await client.session.get({ sessionId })
const { id: issuedId, sha256 } = issued.find(({ id }) => id === minutes.issuedId)!
const rows = async () => (await client.signing.get({ issuedId })).rows

/** Three sign the acta and take it back without end; says each one only once its commit is acknowledged. */
for (let seed = 1; ;) {
  // A write that nobody reads any more is told between turns of the loop, and ends this process.
  await setImmediate()
  for (const { id: signerId } of await rows()) {
    await client.signing.sign({ issuedId, signerId, sha256, ink: strokes(seed) })
    process.stdout.write(`firmó ${seed}\n`)
    seed += 1
  }
  for (const { signatureId } of await rows()) {
    await client.signing.withdraw({ signatureId: signatureId!, reason: 'Firmó en el lugar de otra persona' })
    process.stdout.write(`retiró ${signatureId}\n`)
  }
}
