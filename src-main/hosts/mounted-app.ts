import type { App } from '../app/create-app.ts'

/** What a host needs of the application: its answers and its end. */
export type MountedApp = Pick<App, 'fetch' | 'close'>
