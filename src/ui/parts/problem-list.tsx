import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'

interface Props {
  /** What could not be done, as a sentence. */
  readonly title: string
  readonly problems: readonly Problem[]
  /** True where the reader made the file and can mend it. */
  readonly isMendable?: boolean
}

/** The one place on screen where a problem becomes a sentence: where it is, what is wrong, what to do. */
export function ProblemList({ title, problems, isMendable = false }: Props) {
  return (
    <div className="banner banner-error" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      {/* The sentences may still be on their way; the page around them must not wait for them. */}
      <Suspense fallback={null}>
        <Sentences problems={problems} isMendable={isMendable} />
      </Suspense>
    </div>
  )
}

interface SentencesProps {
  readonly problems: readonly Problem[]
  readonly isMendable: boolean
}

function Sentences({ problems, isMendable }: SentencesProps) {
  const { t } = useTranslation('problems')
  return (
    <ul>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          {problem.path === ''
            ? t(problem.code, { ...problem })
            : t('at', { path: problem.path, sentence: t(problem.code, { ...problem }) })}
          {isMendable ? <Mend problem={problem} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** What to do to the file; nothing where its sentence says all there is to say. */
function Mend({ problem }: { readonly problem: Problem }) {
  const { t, i18n } = useTranslation('findings')
  const key = `mend.${problem.code}` as const
  if (!i18n.exists(`findings:${key}`)) return null
  return <span className="muted"> {t(key, { ...problem })}</span>
}
