import { useTranslation } from 'react-i18next'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'

/** What every chart with made-up figures says of them; null: they are real, or there are none. */
export function useChartWarning(pack: BenchmarkPack | null): string | null {
  const { t } = useTranslation('results')
  return pack?.synthetic === true ? t('synthetic.chart') : null
}
