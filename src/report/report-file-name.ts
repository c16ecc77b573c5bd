import type { TFunction } from 'i18next'
import { isoDay } from '@/domain/iso-day'

/** Leaves room for folders before the name and an extension behind it. */
const LONGEST_NAME = 60

/**
 * `muenster-digital-maturity-2026-11-24.pdf`: only small letters, digits and hyphens, so that the
 * name survives every system, mail gateway and content management system.
 */
export function reportFileName(
  municipality: string,
  createdAt: Date,
  t: TFunction<'report'>,
  extension: 'pdf' | 'docx' | 'csv' = 'pdf',
): string {
  const title = t(extension === 'csv' ? 'fileName.actions' : 'fileName.report')
  const name = slug(municipality).slice(0, LONGEST_NAME).replace(/-$/, '')
  return `${[name, slug(title), isoDay(createdAt)].filter((part) => part !== '').join('-')}.${extension}`
}

/** Letters that lose their meaning when only the accent is dropped. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
