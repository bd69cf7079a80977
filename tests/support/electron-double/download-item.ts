import { EventEmitter } from 'node:events'
import { record } from './control.ts'
import { chooseSavePath } from './desktop.ts'

export class DownloadItemDouble extends EventEmitter {
  readonly #url: string
  readonly #disposition: string
  #savePath = ''
  #dialogOptions: unknown = null

  constructor(url: string, disposition: string) {
    super()
    this.#url = url
    this.#disposition = disposition
    record('download', url)
  }

  getURL(): string {
    return this.#url
  }

  getFilename(): string {
    const encoded = /filename\*=UTF-8''([^;]+)/i.exec(this.#disposition)?.[1]
    const plain = /filename="?([^";]+)"?/i.exec(this.#disposition)?.[1]
    return encoded
      ? decodeURIComponent(encoded)
      : (plain ?? new URL(this.#url).pathname.split('/').at(-1) ?? '')
  }

  setSaveDialogOptions(options: unknown): void {
    this.#dialogOptions = options
  }

  setSavePath(path: string): void {
    this.#savePath = path
  }

  getSavePath(): string {
    return this.#savePath
  }

  /** As the runtime does: without a path set by the host, the person is asked. */
  chosenPath(): string | null {
    if (!this.#savePath) this.#savePath = chooseSavePath(this.#dialogOptions) ?? ''
    return this.#savePath || null
  }
}
