import { Option } from 'commander'
import { addCommand, type Build, withOut } from './add-command'
import type { ReportOptions } from './report-command'
import { REPORT_PARTS } from './report-parts'
import { VERIFY_FORMATS, type VerifyOptions } from './verify-formats'

export function addReport(build: Build): void {
  const { context, outcome } = build
  const { say } = context.words
  const command = addCommand(build, 'report', 'report.description', [
    'report --questionnaire lordimas@1.0.0 --answers town.json --lang de --out report.pdf',
    'report --questionnaire lordimas@1.0.0 --answers town.json --benchmark pack.json --final --out report.pdf',
  ])
    .requiredOption('--questionnaire <file|id@version>', say('options.questionnaire'))
    .requiredOption('--answers <file>', say('options.assessment'))
    .option('--benchmark <file>', say('options.benchmark'))
    .option('--group <id>', say('options.group'))
    .option('--final', say('options.final'))
    .addOption(
      new Option('--without <part...>', say('options.without')).choices(REPORT_PARTS).default([]),
    )
    .option('--ratings', say('options.ratings'))
    .option('--prepared-by <text>', say('options.preparedBy'))
    .option('--coat-of-arms <file>', say('options.coatOfArms'))
  withOut(command, build).action(async (options: ReportOptions) => {
    // Only this command writes PDF, so only it waits for that library to load.
    const { reportCommand } = await import('./report-command')
    outcome.push(await reportCommand(options, context))
  })
}

export function addVerify(build: Build): void {
  const { context, outcome } = build
  const { say } = context.words
  addCommand(build, 'verify', 'verify.description', [
    'verify report.pdf',
    'verify report.pdf --format json',
  ])
    .argument('<report>', say('options.report'))
    .addOption(
      new Option('--format <format>', say('options.format'))
        .choices(VERIFY_FORMATS)
        .default('text'),
    )
    .action(async (name: string, options: VerifyOptions) => {
      // Only this command reads PDF, so only it waits for that library to load.
      const { verifyCommand } = await import('./verify-command')
      outcome.push(await verifyCommand(name, options, context))
    })
}
