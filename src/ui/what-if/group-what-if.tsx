import { useTranslation } from 'react-i18next'
import type { Question } from '@/domain/questionnaire/question'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { GroupScore, QuestionScore } from '@/domain/scoring/score'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useScoreWords } from '../results/use-score-words'
import { AnswerField } from './answer-field'
import type { Scratch } from './use-what-if'
import { useWhatIfWords } from './use-what-if-words'
import { WeightField } from './weight-field'

export interface Trial {
  readonly open: OpenAssessment
  readonly scratch: Scratch
  /** Ids of all whose weight has a say. */
  readonly weighed: ReadonlySet<string>
  /** Scores by id of a group or question, as they are and as they would be. */
  readonly before: ReadonlyMap<string, GroupScore | QuestionScore>
  readonly after: ReadonlyMap<string, GroupScore | QuestionScore>
}

interface Props {
  readonly trial: Trial
  readonly group: Group
  /** Of the groups inside. */
  readonly heading: 'h3' | 'h4'
}

/** The questions of a group and its inner groups, each with what can be changed about it. */
export function GroupWhatIf({ trial, group, heading: Heading }: Props) {
  const { t } = useTranslation('whatIf')
  const { open, scratch, weighed } = trial
  const { nameOf, language } = useScoreWords(open.questionnaire, open.text)
  return (
    <>
      {group.questions.map((question) => (
        <QuestionWhatIf key={question.id} trial={trial} question={question} />
      ))}
      {group.groups.map((inner) => (
        <section key={inner.id} className="what-if-group" aria-labelledby={`what-if-${inner.id}`}>
          <Heading id={`what-if-${inner.id}`} lang={language}>
            {nameOf(inner.id)}
          </Heading>
          <Moved trial={trial} id={inner.id} />
          {weighed.has(inner.id) ? (
            <WeightField
              label={t('weight.label')}
              language={undefined}
              node={inner}
              scratch={scratch}
            />
          ) : null}
          <GroupWhatIf trial={trial} group={inner} heading="h4" />
        </section>
      ))}
    </>
  )
}

function QuestionWhatIf({
  trial,
  question,
}: {
  readonly trial: Trial
  readonly question: Question
}) {
  const { t } = useTranslation('whatIf')
  const { open, scratch, weighed } = trial
  const { nameOf, language } = useScoreWords(open.questionnaire, open.text)
  // A text changes no score and no condition.
  if (question.kind === 'text') return null
  const { id } = question
  const now = trial.after.get(id)
  return (
    <fieldset className="what-if-question">
      <legend lang={language}>{nameOf(id)}</legend>
      <div className="what-if-fields">
        <AnswerField open={open} question={question} scratch={scratch} />
        {weighed.has(id) ? (
          <WeightField
            label={t('weight.label')}
            language={undefined}
            node={question}
            scratch={scratch}
          />
        ) : null}
      </div>
      {isScored(question) ? (
        <Moved trial={trial} id={id} />
      ) : (
        <p className="small muted">{t('question.notScored')}</p>
      )}
      {now !== undefined && 'basis' in now && now.basis === 'override' ? (
        <p className="small">{t('question.overridden')}</p>
      ) : null}
    </fieldset>
  )
}

interface MovedProps {
  readonly trial: Trial
  readonly id: string
}

/** A score now, and what it was where that differs. */
function Moved({ trial: { open, before, after }, id }: MovedProps) {
  const words = useWhatIfWords(open.questionnaire)
  return <p className="small number">{words.moved(before.get(id), after.get(id))}</p>
}
