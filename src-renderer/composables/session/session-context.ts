import type { ContractRouterClient } from '@orpc/contract'
import { inject, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { Contract } from '../../../src-main/contract/contract.ts'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import type { Failure } from '../../../src-main/domain/failure.ts'
import type { Instant } from '../../../src-main/domain/time.ts'
import type { CommandQueue } from '../command-queue.ts'
import type { MinutesKeeper } from './minutes-keeper.ts'

export type SessionApi = ContractRouterClient<Contract>

/** What every part of a session's surface works with. */
export type SessionContext = {
  readonly api: SessionApi
  /** As the data file has it, with the commands that are on their way. */
  readonly dossier: ComputedRef<SessionDossier>
  /** Moves once a second. */
  readonly now: Readonly<Ref<Instant>>
  readonly run: CommandQueue<SessionDossier>['run']
  readonly minutes: MinutesKeeper
  /** The last refusal, until the person dismisses it or something succeeds. */
  readonly refusal: Ref<Failure | null>
}

export const sessionContextKey: InjectionKey<SessionContext> = Symbol('session')

export function useSession(): SessionContext {
  const context = inject(sessionContextKey)
  if (!context) throw new Error('a session component outside its page')
  return context
}
