import { canonicalHash } from './canonical-hash'

/** The files `report.json` and `explanation.json` of one language, as they were read. */
interface ReportWordingFiles {
  readonly report: unknown
  readonly explanation: unknown
}

/** Names the words that a report is written in: another hash, and the same data may read otherwise. */
export const wordingHash = ({ report, explanation }: ReportWordingFiles): string =>
  canonicalHash({ report, explanation })
