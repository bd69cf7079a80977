import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { BodyId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { AppStatus, ChangeEvent, HomeView } from './views.ts'
import { bodyContract } from './body-contract.ts'
import { cooperationContract } from './cooperation-contract.ts'
import { paperContract } from './paper-contract.ts'
import { planContract } from './plan-contract.ts'
import { printContract } from './print-contract.ts'
import { base, query, shape } from './procedures.ts'
import { alternativeContract, logFrameContract } from './log-frame-contract.ts'
import { recordFileContract } from './record-file-contract.ts'
import { signingContract } from './signing-contract.ts'
import { publicVersionContract } from './public-version-contract.ts'
import { sessionContract } from './session-contract.ts'
import { treeContract } from './tree-contract.ts'

/** The only door between a page and the application. */
export const contract = {
  app: {
    /** Whether the data file is open, and if not why. Answers always. */
    status: query<AppStatus>(),
    /** Tries again to open the same file, or another one of the data folder or of a path. */
    openFile: base
      .input(z.strictObject({ path: z.string().max(4096).nullable() }))
      .output(shape<AppStatus>()),
    /** Lets the person choose a file where the host has a dialog for it; null where it has none. */
    chooseFile: query<AppStatus | null>(),
    /** Shows the data folder in the file manager; false where there is no desktop. */
    openFolder: query<boolean>(),
    /** Opens a page of the application in a window for the room; false when the page must do it. */
    openWindow: base
      .input(z.strictObject({ path: z.string().regex(/^\/[\w/-]*$/) }))
      .output(shape<boolean>()),
    /** Creates the sample through the same commands a person would trigger. */
    createSample: base.output(shape<{ readonly bodyId: BodyId }>()),
    backUp: base.output(shape<{ readonly path: string; readonly at: Instant }>()),
  },
  changes: {
    /** Every commit, as it happens. A gap in `revision` means: load again. */
    subscribe: base.output(eventIterator(shape<ChangeEvent>())),
  },
  home: { get: query<HomeView>().input(z.strictObject({ bodyId: BodyId })) },
  ...bodyContract,
  ...sessionContract,
  ...paperContract,
  ...signingContract,
  ...cooperationContract,
  ...printContract,
  ...recordFileContract,
  ...publicVersionContract,
  ...treeContract,
  ...planContract,
  ...alternativeContract,
  ...logFrameContract,
}

export type Contract = typeof contract
