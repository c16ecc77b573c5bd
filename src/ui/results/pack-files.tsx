import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'
import { attempt } from '@/state/attempt'
import { loadPackFile, removePack } from '@/state/load-content'
import { useAssessmentState, useOwnPacks } from '@/state/queries'
import type { OpenAssessment } from '../parts/assessment-frame'
import { FileButton } from '../parts/file-button'
import { ProblemList } from '../parts/problem-list'
import type { ChosenBenchmark } from './chosen-benchmark'
import { Localized } from '../parts/localized-text'
import { packKey } from './pack-key'

interface Props {
  readonly open: OpenAssessment
  readonly chosen: ChosenBenchmark | null
}

/** Loads a pack from a file, and removes packs that were loaded. */
export function PackFiles({ open: { session, assessment }, chosen }: Props) {
  const { t } = useTranslation('results')
  const own = useOwnPacks(session, assessment.questionnaire) ?? []
  const choose = useAssessmentState(session, (state) => state.chooseBenchmark)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  async function load(file: File): Promise<void> {
    await attempt(async () => {
      const loaded = await loadPackFile(session, file)
      setProblems(loaded.ok ? [] : loaded.failure)
    })
  }

  return (
    <>
      <p>{t('packs.hint')}</p>
      <div className="actions">
        <FileButton label={t('packs.load')} accept=".json" onFile={(file) => void load(file)} />
      </div>
      {problems.length === 0 ? null : (
        <ProblemList title={t('packs.refused')} problems={problems} />
      )}
      {own.length === 0 ? null : (
        <>
          <h3>{t('packs.own')}</h3>
          <ul className="own-packs">
            {own.map((pack) => (
              <li key={packKey(pack)}>
                <Localized texts={pack.title} /> <span className="muted">{packKey(pack)}</span>
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={t('packs.removeNamed', { name: packKey(pack) })}
                  onClick={() => {
                    if (chosen !== null && packKey(chosen.pack) === packKey(pack)) {
                      void choose(null)
                    }
                    void attempt(() => removePack(session, pack))
                  }}
                >
                  {t('packs.remove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
