import { beforeAll, describe, expect, it } from 'vitest'
import { mulberry32 } from '@/cli/mulberry32'
import { readReportPdf } from '@/parse/read-report-pdf'
import { readReportData } from '@/parse/report-data'
import type { ReportInput } from '@/report/report-input'
import { verifyReport } from '@/report/verify-report'
import { anInput } from '../report/example'
import { aReportPdf, rewritten, WORDING } from '../report/verified-report'

/** 200 broken reports altogether, or 4,000 in the long run. */
const MUTANTS = process.env['LONG_RUN'] === '1' ? 2_000 : 100

type Change = (bytes: Uint8Array, at: number, random: () => number) => Uint8Array

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const CHANGES: Readonly<Record<string, Change>> = {
  flip: (bytes, at, random) => bytes.with(at, Math.floor(random() * 256)),
  truncate: (bytes, at) => bytes.slice(0, at),
  cut: (bytes, at, random) =>
    joined(bytes.slice(0, at), bytes.slice(at + Math.floor(random() * 2000))),
  repeat: (bytes, at) => joined(bytes.slice(0, at), bytes.slice(Math.max(0, at - 500))),
  digit: (bytes, at, random) => nearest(bytes, at, /\d/g, () => String(Math.floor(random() * 10))),
  reference: (bytes, at, random) =>
    nearest(bytes, at, /\d+ 0 R/g, () => `${String(Math.floor(random() * 200))} 0 R`),
  name: (bytes, at) => nearest(bytes, at, /\/[A-Z]\w+/g, () => '/Null'),
  length: (bytes, at) => nearest(bytes, at, /\/Length \d+/g, () => '/Length 99999999'),
  empty: (bytes, at) => nearest(bytes, at, /\[[^[\]]*\]/g, () => '[]'),
  noise: (bytes, at, random) =>
    joined(
      bytes.slice(0, at),
      Uint8Array.from({ length: 40 }, () => Math.floor(random() * 256)),
      bytes.slice(at + 40),
    ),
}

/** Changes the first match behind a place. */
function nearest(bytes: Uint8Array, at: number, pattern: RegExp, put: () => string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (match === null) return bytes
  const changed = text.slice(0, match.index) + put() + text.slice(match.index + match[0].length)
  return new Uint8Array(Buffer.from(changed, 'latin1'))
}

let input: ReportInput
let files: readonly Uint8Array[]

beforeAll(async () => {
  const parts = { hasNotes: false, hasEvidence: false, hasAnnex: false }
  input = await anInput({ path: 'short', changes: { parts, contextFigures: [] } })
  const file = await aReportPdf(input)
  // The second has every object in the open, so that what is changed is what the file says.
  files = [file, rewritten(file, '--qdf')]
})

/** Reads and checks a file as the app does. */
async function check(file: Uint8Array): Promise<string> {
  const pdf = await readReportPdf(file)
  if (!pdf.ok) return pdf.failure[0]?.code ?? 'nothing'
  const data = readReportData(pdf.value.attachments)
  if (!data.ok) return data.failure[0]?.code ?? 'nothing'
  const { language, t, explain } = input
  const words = { language, t, explain, wording: WORDING }
  return verifyReport({ data: data.value, pdf: pdf.value, words, shippedHash: null }).verdict
}

describe('a broken report', () => {
  it.each([0, 1])('is refused or checked, and never throws: file %i', async (which) => {
    const file = files[which] ?? new Uint8Array()
    const told: Record<string, number> = {}
    expect(await check(file)).toBe('consistent')
    for (let seed = 1; seed <= MUTANTS; seed += 1) {
      const random = mulberry32(seed)
      const names = Object.keys(CHANGES)
      const name = names[Math.floor(random() * names.length)] ?? 'flip'
      const at = Math.floor(random() * file.length)

      const outcome = await check(CHANGES[name]?.(file, at, random) ?? file).catch(
        (error: unknown) => {
          throw new Error(`Seed ${String(seed)}, ${name} at ${String(at)}: ${String(error)}`)
        },
      )

      told[outcome] = (told[outcome] ?? 0) + 1
    }
    expect(told['nothing']).toBeUndefined()
    expect(Object.keys(told).length).toBeGreaterThan(2)
  })
})
