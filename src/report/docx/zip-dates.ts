const END_OF_DIRECTORY = { signature: 0x06054b50, size: 22, count: 10, start: 16 } as const
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, header: 42 } as const
const HEADER = { time: 10 } as const

/** The first moment a ZIP file can tell: midnight on 1 January 1980, as MS-DOS wrote it. */
const FIRST_MOMENT = 0x0021_0000

/**
 * Sets the dates of all files in a ZIP file to the same (APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16):
 * the library takes the time of writing, and the reader's time zone at that. Changes the bytes given.
 */
export function settleZipDates(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - END_OF_DIRECTORY.size
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY.signature) {
    throw new Error('docx ends its files in another way')
  }
  const count = view.getUint16(end + END_OF_DIRECTORY.count, true)
  let entry = view.getUint32(end + END_OF_DIRECTORY.start, true)
  for (let index = 0; index < count; index += 1) {
    const header = view.getUint32(entry + ENTRY.header, true)
    view.setUint32(entry + ENTRY.time, FIRST_MOMENT, true)
    view.setUint32(header + HEADER.time, FIRST_MOMENT, true)
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((at) =>
      view.getUint16(entry + at, true),
    )
    entry += lengths.reduce((sum, length) => sum + length, ENTRY.size)
  }
}
