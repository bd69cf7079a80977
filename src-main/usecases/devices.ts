import { type Device, whyCannotNumber } from '../domain/device.ts'
import { refuse } from '../domain/failure.ts'
import { sharedSeries } from '../domain/numbering.ts'
import type { DeviceView } from '../contract/views.ts'
import { deviceOf } from './numbers.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

/** This computer, and the others on which the file was used. */
export function getDevice(store: ReadStore, env: Environment): DeviceView {
  const id = env.deviceId()
  const current = deviceOf(store, env) ?? { id, name: '', series: sharedSeries }
  return { current, others: store.where('device', {}).filter((device) => device.id !== id) }
}

/** Which numbers this computer gives from now on. Those that were given stay. */
export function saveDevice(store: WriteStore, input: Omit<Device, 'id'>, env: Environment): void {
  const device: Device = { ...input, id: env.deviceId() }
  refuse(whyCannotNumber(device, store.where('device', {})))
  store.put('device', device)
}
