import { readFile } from 'node:fs/promises'
import { reportAttachments } from '@/parse/write-report-data'
import { wordingHash } from '@/parse/wording-hash'
import { leaveOut } from '@/report/leave-out'
import type { ReportFonts } from '@/report/pdf/write-pdf'
import { reportDataOf } from '@/report/report-data-of'
import type { ReportInput } from '@/report/report-input'
import { leftOutSentence } from '@/report/sections/limit-blocks'
import { writeReport } from '@/report/write-report'
import type { CommandContext } from './command-context'
import { tellProblems } from './file-problem'
import { readReportInput, type ReportSources } from './read-report-input'
import { inRepository } from './repository'
import { EXIT, type ExitCode } from './terminal'
import { readReportWording } from './words'
import { writeResultFile } from './write-file'

export interface ReportOptions extends ReportSources {
  readonly out: string
  readonly force?: boolean
}

/** `report`: the PDF of one assessment, the same as the app writes. */
export async function reportCommand(
  options: ReportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const read = await readReportInput(options, context)
  if (!read.ok) {
    tellProblems(read.failure, context)
    return EXIT.badInput
  }
  const { input, definition, isFrozenNow } = read.value
  tellLeftOut(input, context)
  if (isFrozenNow) {
    context.terminal.err(context.words.say('report.frozenNow', { file: options.answers }))
  }
  const wording = wordingHash(readReportWording(input.language))
  const attachments = reportAttachments(reportDataOf(input), { definition, wording }, (file) =>
    input.t(`attachment.${file}`),
  )
  const pdf = writeReport(input, { fonts: await readFonts(), attachments })
  const isWritten = await writeResultFile(options.out, pdf, options.force === true, context)
  return isWritten ? EXIT.fine : EXIT.badInput
}

/** The report says so as well; whoever runs the command should not have to look for it there. */
function tellLeftOut(input: ReportInput, { terminal }: CommandContext): void {
  for (const part of leaveOut(input).leftOut) terminal.err(leftOutSentence(part, input.t))
}

async function readFonts(): Promise<ReportFonts> {
  const read = (weight: string) => readFile(inRepository(`public/fonts/noto-sans-${weight}.ttf`))
  const [regular, bold] = await Promise.all([read('regular'), read('bold')])
  return { regular, bold }
}
