import { localClock, type TimeZone } from '../../src-main/domain/time.ts'
import type { SaveStatus } from '../components/feedback/save-status.ts'
import type { QueueState } from './command-queue.ts'

/** What «Guardado» says of commands that go one after the other. */
export function queueStatus(state: QueueState, timeZone: TimeZone | null): SaveStatus {
  if (state.kind === 'saved')
    return timeZone ? { kind: 'saved', at: localClock(state.at, timeZone) } : { kind: 'idle' }
  return state.kind === 'failed' ? { kind: 'failed', canRetry: true } : { kind: state.kind }
}
