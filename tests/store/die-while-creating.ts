import Database from 'better-sqlite3'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import { openStore } from '../../src-main/store/open-store.ts'

/** Ends, as a cut of power would, when the new file is about to get its first table. */
Database.prototype.transaction = () => process.exit(7)
openStore(process.argv[2]!, systemEnvironment, () => '')
