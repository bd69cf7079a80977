import { createApp } from '../../app/create-app.ts'
import { startElectron } from './start-electron.ts'

startElectron(createApp)
