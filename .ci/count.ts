import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

/**
 * Adds up the reports of vitest; the last line is the one to read. A step that failed without a failed test (types,
 * lint, a build, a suite that could not start) counts as one failure.
 */
const [folder = '.', failedSteps = '0'] = process.argv.slice(2)
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report) }))

process.stdout.write('\n')
for (const { name, numPassedTests, numFailedTests, numPendingTests } of reports) {
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} not run here` : ''
  process.stdout.write(
    `${name.replace('.json', '')}: ${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`,
  )
}
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0)
const failedTests = reports.reduce((sum, report) => sum + report.numFailedTests, 0)
const suitesWithFailures = reports.filter((report) => report.numFailedTests > 0).length
const failed = failedTests + Math.max(0, Number(failedSteps) - suitesWithFailures)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
