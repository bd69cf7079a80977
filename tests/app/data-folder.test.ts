import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../src-main/app/environment.ts'

const variables = { HOME: '/casa', SECRETARIADO_DATA: '/variable' }

describe('the folder of the data file', () => {
  it.each([
    [['--data', 'carpeta', '--no-open'], resolve('carpeta')],
    [['--no-open', '--data=otra'], resolve('otra')],
    [['--no-open'], resolve('/variable')],
  ])('is what was asked for: %j', (args, folder) => expect(dataFolder(args, variables, 'linux')).toBe(folder))

  it('is that of the system when nothing was', () => {
    expect(dataFolder([], { HOME: '/casa' }, 'linux')).toContain('secretariado-abierto')
  })

  it.each([
    [['--data']],
    [['--data', '--no-open']],
    [['--data', '']],
    [['--data=']],
    [['--data=', '--browser']],
  ])('is never the usual one when another was meant: %j', (args) =>
    expect(() => dataFolder(args, variables, 'linux')).toThrow('--data'),
  )
})
