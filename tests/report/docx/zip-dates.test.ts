import { describe, expect, it } from 'vitest'
import { settleZipDates } from '@/report/docx/zip-dates'
import { writeBlocks } from './some-document'

describe('settleZipDates', () => {
  it('refuses what is no ZIP file, or one that ends in a remark', async () => {
    const file = await writeBlocks([])

    expect(() => {
      settleZipDates(new Uint8Array(10))
    }).toThrow('another way')
    expect(() => {
      settleZipDates(new Uint8Array([...file, 33]))
    }).toThrow('another way')
  })
})
