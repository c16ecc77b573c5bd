import { useTranslation } from 'react-i18next'
import type { RefusedFile } from '@/state/merge-commands'
import { ProblemList } from '../parts/problem-list'

interface Props {
  readonly refused: readonly RefusedFile[]
}

/** Why files were not brought in, each with its problems. */
export function RefusedFiles({ refused }: Props) {
  const { t } = useTranslation('merging')
  return refused.map(({ name, problems }, index) => (
    <ProblemList
      // Two files may have the same name.
      key={`${String(index)} ${name}`}
      title={t('bring.refused', { name })}
      problems={problems}
    />
  ))
}
