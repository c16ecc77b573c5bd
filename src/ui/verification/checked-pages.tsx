import { useTranslation } from 'react-i18next'
import type { VerifiedReport } from '@/state/start-verification'
import { useFormat } from '../parts/use-format'
import { More } from './checked-scores'

interface Props {
  readonly pages: VerifiedReport['verification']['pages']
  readonly engine: string
}

const MOST_SHOWN = 20
const LONGEST = 300

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text

/** What of the pages was compared with the data, and where they differ. */
export function CheckedPages({ pages, engine }: Props) {
  const { t } = useTranslation('verification')
  const { number } = useFormat()
  if (pages.kind === 'notCompared') return <p>{t(pages.reason, { engine })}</p>
  const quote = (text: string | null) =>
    text === null ? t('nothing') : t('quote', { text: shortened(text) })
  const { differences, overlaid, isWordedOtherwise, untold, preparedBy } = pages
  return (
    <>
      <p>{t('pages', { passages: number(pages.passages), pages: number(pages.pages) })}</p>
      {isWordedOtherwise && differences.length + untold > 0 ? <p>{t('otherWording')}</p> : null}
      {differences.length + overlaid.length === 0 ? null : (
        <ul>
          {differences
            .slice(0, MOST_SHOWN)
            .map(({ page, hasOtherNumber, printed, expected }, index) => (
              <li key={index}>
                {t(hasOtherNumber ? 'number' : 'text', {
                  page: number(page),
                  printed: quote(printed),
                  expected: quote(expected),
                })}
              </li>
            ))}
          <More count={differences.length - MOST_SHOWN} />
          {overlaid.map((page) => (
            <li key={`overlaid ${String(page)}`}>{t('overlaid', { page: number(page) })}</li>
          ))}
        </ul>
      )}
      {preparedBy === null ? null : <p>{t('preparedBy', { name: shortened(preparedBy) })}</p>}
      <p>{t('notCompared')}</p>
    </>
  )
}
