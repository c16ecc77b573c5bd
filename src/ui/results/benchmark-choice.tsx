import { useTranslation } from 'react-i18next'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { checkPackFits } from '@/domain/benchmark/compare-with-benchmark'
import { useAssessmentState } from '@/state/queries'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import type { ChosenBenchmark } from './chosen-benchmark'
import { Localized } from '../parts/localized-text'
import { packKey } from './pack-key'
import { useScoreWords } from './use-score-words'
import './benchmark-choice.css'

interface Props {
  readonly open: OpenAssessment
  readonly packs: readonly BenchmarkPack[]
  readonly chosen: ChosenBenchmark | null
}

/** With whom to compare: nobody, a published group, or, kept apart, made-up figures. */
export function BenchmarkChoice({ open, packs, chosen }: Props) {
  const { t } = useTranslation('results')
  const choose = useAssessmentState(open.session, (state) => state.chooseBenchmark)
  const fitting = packs.filter((pack) => checkPackFits(pack, open.score).length === 0)
  const others = packs.filter((pack) => checkPackFits(pack, open.score).length > 0)
  const published = fitting.filter(({ synthetic }) => !synthetic)
  const synthetic = fitting.filter((pack) => pack.synthetic)
  return (
    <>
      {published.length === 0 ? (
        <p className="banner">
          {packs.every((pack) => pack.synthetic) ? t('choice.nonePublished') : t('choice.noneFits')}
        </p>
      ) : null}
      <fieldset className="benchmark-choice">
        <legend>{t('choice.legend')}</legend>
        <label className="choice-line">
          <input
            type="radio"
            name="benchmark"
            checked={chosen === null}
            onChange={() => void choose(null)}
          />
          {t('choice.none')}
        </label>
        {published.map((pack) => (
          <PackGroups key={packKey(pack)} open={open} pack={pack} chosen={chosen} />
        ))}
        {synthetic.length === 0 ? null : (
          <div className="synthetic-choice">
            <p>
              <strong>{t('synthetic.label')}</strong> {t('choice.synthetic')}
            </p>
            {synthetic.map((pack) => (
              <PackGroups key={packKey(pack)} open={open} pack={pack} chosen={chosen} />
            ))}
          </div>
        )}
      </fieldset>
      <UnusablePacks open={open} packs={others} />
    </>
  )
}

interface GroupsProps {
  readonly open: OpenAssessment
  readonly pack: BenchmarkPack
  readonly chosen: ChosenBenchmark | null
}

function PackGroups({ open, pack, chosen }: GroupsProps) {
  const { t } = useTranslation('results')
  const { number } = useFormat()
  const choose = useAssessmentState(open.session, (state) => state.chooseBenchmark)
  return pack.groups.map((group) => (
    <label key={group.id} className="choice-line">
      <input
        type="radio"
        name="benchmark"
        checked={chosen?.pack === pack && chosen.group === group}
        onChange={() =>
          void choose({ packId: pack.id, packVersion: pack.version, groupId: group.id })
        }
      />
      <span>
        <Localized texts={pack.title} />
        <span className="choice-group number">
          <Localized texts={group.title} />,{' '}
          {t('choice.respondents', { respondents: number(group.respondents) })}
        </span>
      </span>
    </label>
  ))
}

/** Packs that measure something else, with the reason; better told than silently missing. */
function UnusablePacks({ open, packs }: Omit<Props, 'chosen'>) {
  const { t } = useTranslation('results')
  const { text, path } = open
  const { language } = useScoreWords(open.questionnaire, text)
  const pathName = (id: string) => text.paths[id]?.title ?? id
  if (packs.length === 0) return null
  return (
    <>
      <h3>{t('choice.unusable')}</h3>
      <ul>
        {packs.map((pack) => (
          <li key={packKey(pack)}>
            <Localized texts={pack.title} />
            {pack.synthetic ? <strong> ({t('synthetic.label')})</strong> : null}
            {': '}
            <span lang={language === undefined ? undefined : language}>
              {pack.path === path.id
                ? t('choice.otherDefinition')
                : t('choice.otherPath', {
                    found: pathName(pack.path),
                    expected: pathName(path.id),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
