import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'

interface Props {
  /** What could not be done, as a sentence. */
  readonly title: string
  readonly problems: readonly Problem[]
}

/** The one place on screen where a problem becomes a sentence: where it is, what is wrong, what to do. */
export function ProblemList({ title, problems }: Props) {
  return (
    <div className="banner banner-error" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      {/* The sentences may still be on their way; the page around them must not wait for them. */}
      <Suspense fallback={null}>
        <Sentences problems={problems} />
      </Suspense>
    </div>
  )
}

function Sentences({ problems }: Pick<Props, 'problems'>) {
  const { t } = useTranslation('problems')
  return (
    <ul>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          {problem.path === ''
            ? t(problem.code, { ...problem })
            : t('at', { path: problem.path, sentence: t(problem.code, { ...problem }) })}
        </li>
      ))}
    </ul>
  )
}
