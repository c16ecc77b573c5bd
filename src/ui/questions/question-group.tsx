import { useTranslation } from 'react-i18next'
import type { Group } from '@/domain/questionnaire/questionnaire'
import type { OpenAssessment } from '../parts/assessment-frame'
import { QuestionCard } from './question-card'
import { wordingLanguage } from '../parts/wording-language'

interface Props {
  readonly open: OpenAssessment
  readonly group: Group
  /** Of the questions and groups inside: `h2` right below the page's own. */
  readonly heading: 'h2' | 'h3' | 'h4'
}

/** The questions of a group, then its inner groups, each under a heading of its own. */
export function QuestionGroup({ open, group, heading: Heading }: Props) {
  const { i18n } = useTranslation()
  const { session, assessment, questionnaire, text } = open
  // Deeper than h4 there is nothing a reader could still tell apart.
  const inside = Heading === 'h2' ? 'h3' : 'h4'
  const lang = wordingLanguage(text, i18n.language)
  return (
    <>
      {group.questions.map((question) => (
        <QuestionCard
          key={question.id}
          session={session}
          assessmentId={assessment.id}
          questionnaire={questionnaire}
          text={text}
          question={question}
          answer={assessment.answers[question.id]}
          priority={assessment.priorities[question.id] ?? null}
          heading={Heading}
        />
      ))}
      {group.groups.map((inner) => {
        const words = text.groups[inner.id]
        return (
          <section key={inner.id} aria-labelledby={`group-${inner.id}`}>
            <Heading id={`group-${inner.id}`} lang={lang}>
              {words?.title ?? inner.id}
            </Heading>
            {words?.description ? <p lang={lang}>{words.description}</p> : null}
            <QuestionGroup open={open} group={inner} heading={inside} />
          </section>
        )
      })}
    </>
  )
}
