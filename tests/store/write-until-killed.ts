import { setImmediate } from 'node:timers/promises'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import { openStore } from '../../src-main/store/open-store.ts'
import { smallBodyDraft } from '../support/small-body-draft.ts'

/** Writes bodies without end; says each id only once its commit is acknowledged. */
const store = openStore(process.argv[2]!, systemEnvironment, () => '')
for (;;) {
  // A write that nobody reads any more is told between turns of the loop, and ends this process.
  await setImmediate()
  const id = systemEnvironment.newId()
  store.write('test', null, (writer) => writer.put('body', { ...smallBodyDraft, id } as never))
  process.stdout.write(`${id}\n`)
}
