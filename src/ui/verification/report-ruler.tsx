import { useTranslation } from 'react-i18next'
import type { VerifiedReport } from '@/state/start-verification'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly report: VerifiedReport
}

/** What the report says it is, and whether its questionnaire is the one it is called. */
export function ReportRuler({ report }: Props) {
  const { t } = useTranslation('verification')
  const { date } = useFormat()
  const { municipality, reference, createdAt, frozenAt } = report
  const { hash, statedHash, isShipped, engine } = report.verification.ruler
  return (
    <ul>
      {municipality === null || municipality === '' ? null : <li>{municipality}</li>}
      <li>{t('made', { date: date(createdAt.slice(0, 10)) })}</li>
      <li>{frozenAt === null ? t('draft') : t('final', { date: date(frozenAt.slice(0, 10)) })}</li>
      <li>{t('ruler', { reference, hash: hash.slice(0, 12), engine })}</li>
      {hash === statedHash ? null : <li>{t('otherHash', { hash: statedHash.slice(0, 12) })}</li>}
      <li>
        {isShipped === null
          ? t('notShipped', { reference })
          : t(isShipped ? 'shipped' : 'otherThanShipped', { reference })}
      </li>
    </ul>
  )
}
