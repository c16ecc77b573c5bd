import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format'
import { useRunningText } from '../parts/use-running-text'
import type { ChosenBenchmark } from './chosen-benchmark'
import { chooseText } from '../parts/localized-text'

interface Props {
  readonly benchmark: ChosenBenchmark
}

/** With whom the page compares, on how many answers that rests, and whether it is real at all. */
export function BenchmarkMark({ benchmark: { pack, group } }: Props) {
  const { t } = useTranslation('results')
  const { language, number } = useFormat()
  useRunningText('synthetic', pack.synthetic ? t('synthetic.mark') : null)
  const { words } = chooseText(group.title, language)
  const facts = {
    group: words,
    respondents: number(group.respondents),
    source: pack.source.title,
    year: String(pack.source.year),
  }
  return (
    <div className={pack.synthetic ? 'banner banner-warn' : 'banner'}>
      {pack.synthetic ? (
        <p>
          <strong>{t('synthetic.title')}</strong> {t('synthetic.meaning')}
        </p>
      ) : null}
      <p className="number">{t('benchmark.comparedWith', facts)}</p>
    </div>
  )
}
