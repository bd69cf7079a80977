import { setImmediate } from 'node:timers/promises'
import { createApp } from '../../src-main/app/create-app.ts'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import { consoleHost } from '../support/console-host.ts'
import {
  beginSession,
  callSession,
  endSession,
  makeNumberingTable,
  openVoteOn,
  resumeTable,
} from '../support/numbering-table.ts'
import { paperPrinter } from '../support/paper-printer.ts'

/** Numbers sessions, agreements and actas without end; says each key only once its commit is acknowledged. */
const [, , dataFolder = ''] = process.argv
const { client } = createApp({
  environment: systemEnvironment,
  host: consoleHost,
  dataFolder,
  rendererFolder: dataFolder,
  printer: paperPrinter,
})
const table = (await resumeTable(client)) ?? (await makeNumberingTable(client, 'STM-A'))
const say = (key: string) => process.stdout.write(`${key}\n`)
for (;;) {
  // A write that nobody reads any more is told between turns of the loop, and ends this process.
  await setImmediate()
  const sessionId = await callSession(table, systemEnvironment.now())
  say((await client.session.get({ sessionId })).key)
  const itemId = await beginSession(table, sessionId)
  for (let vote = 0; vote < 4; vote += 1) {
    const motionId = await openVoteOn(table, itemId, 'inFavour')
    await client.motion.close({ motionId, castingVote: null })
    const { agreements } = await client.session.get({ sessionId })
    say(agreements.at(-1)!.key)
  }
  await endSession(table, sessionId)
  say((await client.session.get({ sessionId })).minutes.key)
}
