import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { papers } from './papers.ts'

/**
 * `npm run validate:pdf`: veraPDF judges every paper by PDF/A (2a, or 3a of those with data inside) and by PDF/UA-1.
 * No package of npm brings it, so it is not part of `npm test`. It ends with 0 when all conform, 1 when one does not,
 * 2 when there was no veraPDF and so nothing is known.
 */
const tool = process.env.VERAPDF ?? 'verapdf'
const missing = `Nothing was validated: there is no veraPDF at «${tool}». Install it (https://verapdf.org, needs Java) and have it on the PATH, or name its command in VERAPDF.`

/** A file that does not say it is tagged, which no norm allows: whoever passes it judges nothing. */
const spoilt = 'spoilt'

type Paper = { readonly path: string; readonly level: '2a' | '3a' }
type Verdict = 'passes' | 'fails' | 'was not judged'

function write(folder: string): Paper[] {
  const save = (name: string, bytes: Uint8Array, level: Paper['level']): Paper => {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, bytes)
    return { path, level }
  }
  const sound = Object.entries(papers).map(([name, model]) =>
    save(name, renderDocument(model).bytes, model.embedded ? '3a' : '2a'),
  )
  const bytes = Buffer.from(renderDocument(papers.minutes!).bytes)
  bytes.write('/NoneInfo', bytes.indexOf('/MarkInfo'), 'latin1')
  return [...sound, save(spoilt, bytes, '2a')]
}

/** What the tool says of each file by one norm. */
function judge(flavour: string, paths: readonly string[]): (path: string) => Verdict {
  const { error, stdout, stderr } = spawnSync(tool, ['--flavour', flavour, '--format', 'text', ...paths], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  const verdict = (path: string): Verdict => {
    if (stdout.includes(`PASS ${path} ${flavour}`)) return 'passes'
    return stdout.includes(`FAIL ${path} ${flavour}`) ? 'fails' : 'was not judged'
  }
  if (paths.some((path) => verdict(path) === 'was not judged')) process.stderr.write(stderr)
  return verdict
}

/** One line for each paper, and whether all are as they must. */
function validate(all: readonly Paper[]): boolean {
  const pathsOf = (level: Paper['level']) =>
    all.filter((paper) => paper.level === level).map(({ path }) => path)
  const judges = {
    '2a': judge('2a', pathsOf('2a')),
    '3a': judge('3a', pathsOf('3a')),
    ua1: judge(
      'ua1',
      all.map(({ path }) => path),
    ),
  }
  return all
    .map(({ path, level }) => {
      const name = basename(path, '.pdf')
      const [archive, accessible] = [judges[level](path), judges.ua1(path)]
      const wanted: Verdict = name === spoilt ? 'fails' : 'passes'
      const isRight = archive === wanted && accessible === wanted
      const note = name === spoilt ? '  (spoilt on purpose: it must fail)' : ''
      process.stdout.write(
        `${isRight ? 'ok  ' : 'FAIL'}  ${name}: PDF/A-${level} ${archive}, PDF/UA-1 ${accessible}${note}\n`,
      )
      return isRight
    })
    .every(Boolean)
}

if (spawnSync(tool, ['--version']).error) {
  process.stderr.write(`${missing}\n`)
  process.exitCode = 2
} else {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'))
  try {
    process.exitCode = validate(write(folder)) ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}
