import fc from 'fast-check'
import type { TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportFileName } from '@/report/report-file-name'
import { reportWords } from './example'

const DAY = new Date('2026-11-24T12:00:00Z')

describe('reportFileName', () => {
  let t: TFunction<'report'>

  beforeAll(async () => {
    t = await reportWords('en')
  })

  it('names municipality, content and day', () => {
    expect(reportFileName('Münster', DAY, t)).toBe('muenster-digital-maturity-2026-11-24.pdf')
  })

  it('takes its words from the language of the app', async () => {
    const german = await reportWords('de')

    expect(reportFileName('Münster', DAY, german)).toBe('muenster-digitale-reife-2026-11-24.pdf')
  })

  it.each([
    ['Ålesund / Møre', 'aalesund-moere'],
    ['Łódź', 'lodz'],
    ['L’Haÿ-les-Roses', 'l-hay-les-roses'],
    ['..\\..\\windows', 'windows'],
  ])('writes %s as %s', (municipality, name) => {
    expect(reportFileName(municipality, DAY, t)).toBe(`${name}-digital-maturity-2026-11-24.pdf`)
  })

  it('leaves out a name that has no Latin letters', () => {
    expect(reportFileName('Δήμος', DAY, t)).toBe('digital-maturity-2026-11-24.pdf')
  })

  it('names the action plan as a table', () => {
    expect(reportFileName('Münster', DAY, t, 'csv')).toBe('muenster-action-plan-2026-11-24.csv')
  })

  it('is safe on every system, whatever a municipality is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (municipality) => {
        const name = reportFileName(municipality, DAY, t)

        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.pdf$/)
        expect(name.length).toBeLessThan(120)
      }),
    )
  })
})
