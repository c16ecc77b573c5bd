import { describe, expect, it } from 'vitest'
import { settleZipDates } from '@/report/docx/zip-dates'

describe('settleZipDates', () => {
  it('refuses what is no ZIP file, or one that ends in a remark', () => {
    expect(() => {
      settleZipDates(new Uint8Array(10))
    }).toThrow('another way')
    expect(() => {
      settleZipDates(new Uint8Array(100))
    }).toThrow('another way')
  })
})
