import { answerTest, record } from './control.ts'

type OpenResult = { canceled: boolean; filePaths: string[] }

/** The answers the test prepared for the dialogs to come, oldest first; a dialog nobody prepared is cancelled. */
const answers: string[][] = []

answerTest('answerDialog', (paths: string[]) => void answers.push(paths))

export const dialog = {
  showOpenDialog(...args: unknown[]): Promise<OpenResult> {
    record('openDialog', args.at(-1))
    const filePaths = answers.shift() ?? []
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  },
  showErrorBox(title: string, content: string): void {
    record('errorBox', title, content)
  },
}

/** The path chosen in the save dialog of a download, or null when it was cancelled. */
export function chooseSavePath(options: unknown): string | null {
  record('saveDialog', options)
  return answers.shift()?.[0] ?? null
}

export const shell = {
  openExternal(url: string): Promise<void> {
    record('openExternal', url)
    return Promise.resolve()
  },
  openPath(path: string): Promise<string> {
    record('openPath', path)
    return Promise.resolve('')
  },
}
