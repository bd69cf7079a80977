import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outputIn } from '../../src-main/app/output.ts'

const module = pathToFileURL(join(import.meta.dirname, '../../src-main/app/output.ts')).href
/** A shell that may mount a disk of its own, where the system lets it. */
const alone = (script: string) => spawnSync('unshare', ['-Urm', 'sh', '-c', script], { encoding: 'utf8' })
const canMount = (type: string) => alone(`mount -t ${type} none /mnt`).status === 0

describe('what is printed into a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'output-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is there whole, in the place of what was there, and said', () => {
    const said: string[] = []
    const output = outputIn(join(folder, 'a', 'b'), (line) => said.push(line))
    output.write('acta.pdf', Buffer.from('uno'))
    output.write('acta.pdf', Buffer.from('dos'))
    expect(readFileSync(join(folder, 'a', 'b', 'acta.pdf'), 'utf8')).toBe('dos')
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['acta.pdf'])
    expect(said).toHaveLength(2)
  })

  it('does not take the place of what cannot be replaced', () => {
    const output = outputIn(folder, () => undefined)
    mkdirSync(join(folder, 'acta.pdf'))
    expect(() => output.write('acta.pdf', Buffer.from('uno'))).toThrow(/acta\.pdf/)
    expect(readdirSync(folder)).toEqual(['acta.pdf'])
  })

  it('is refused where a file has the name of the folder', () => {
    writeFileSync(join(folder, 'x'), 'mío')
    expect(() => outputIn(join(folder, 'x', 'y'), () => undefined)).toThrow(
      expect.objectContaining({ because: 'notAFolder', path: join(folder, 'x', 'y') }),
    )
  })

  /** Prints a paper of that size on a small disk with an older one; what it says, and what is left there. */
  const onSmallDisk = (size: number, options = '') =>
    alone(`
      mount -t tmpfs -o size=64k none '${folder}' && printf viejo > '${folder}/acta.pdf' || exit 9
      ${options}
      '${process.execPath}' --input-type=module -e "
        const { outputIn } = await import('${module}')
        try {
          outputIn('${folder}', () => undefined).write('acta.pdf', Buffer.alloc(${size}))
          console.log('written')
        } catch (error) { console.log(error.because, error.path) }
      "
      ls '${folder}'
      head -c 5 '${folder}/acta.pdf'`).stdout

  it.skipIf(!canMount('tmpfs'))(
    'leaves the older one when the disk is full (skipped where none can be mounted)',
    () => {
      expect(onSmallDisk(200_000)).toBe(`full ${join(folder, 'acta.pdf')}\nacta.pdf\nviejo`)
      expect(onSmallDisk(20_000)).toContain('written\nacta.pdf\n')
    },
  )

  it.skipIf(!canMount('tmpfs'))(
    'leaves it where nothing may be written (skipped where none can be mounted)',
    () => {
      const readOnly = `mount -o remount,ro '${folder}' || exit 9`
      expect(onSmallDisk(2_000, readOnly)).toBe(`forbidden ${join(folder, 'acta.pdf')}\nacta.pdf\nviejo`)
    },
  )
})
