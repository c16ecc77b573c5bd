/** What a report's file may measure at the most; a larger one is none of ours. */
export const REPORT_PDF_LIMIT = {
  bytes: 50_000_000,
  attachment: 20_000_000,
  pages: 2_000,
} as const

/** Where readers look for the signature, in bytes. */
export const PDF_HEAD = 1024

/** Whether the head of a file is that of a PDF, whatever the file is called. */
export const isPdfHead = (head: string): boolean => head.includes('%PDF-')
