import { RefusedError } from '../../src-main/domain/failure.ts'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import { openStore } from '../../src-main/store/open-store.ts'

/** Opens the file given in another process and says how that went. */
try {
  openStore(process.argv[2]!, systemEnvironment, () => '').close()
  process.stdout.write('opened')
} catch (error) {
  process.stdout.write(error instanceof RefusedError ? error.failure.code : String(error))
}
