import { useTranslation } from 'react-i18next'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useScoreWords } from '../results/use-score-words'
import { FormField } from './form-field'

interface Props {
  readonly open: OpenAssessment
  /** null: the action belongs to no question. */
  readonly questionId: string | null
  onChange: (questionId: string | null) => void
}

/** The questions of the path by dimension; one chosen on another path stays choosable. */
export function QuestionSelect({ open, questionId, onChange }: Props) {
  const { t } = useTranslation('plan')
  const { groups, questionnaire, text } = open
  const { nameOf, language } = useScoreWords(questionnaire, text)
  const asked = groups.flatMap(questionsInGroup)
  const isElsewhere = questionId !== null && !asked.some(({ id }) => id === questionId)
  return (
    <FormField label={t('field.question')} hint={t('form.questionHint')}>
      {(field) => (
        <select
          {...field}
          value={questionId ?? ''}
          onChange={(event) => {
            onChange(event.target.value === '' ? null : event.target.value)
          }}
        >
          <option value="">{t('form.noQuestion')}</option>
          {isElsewhere ? (
            <option value={questionId} lang={language}>
              {nameOf(questionId)}
            </option>
          ) : null}
          {groups.map((dimension) => (
            <optgroup key={dimension.id} label={nameOf(dimension.id)}>
              {questionsInGroup(dimension).map(({ id }) => (
                <option key={id} value={id} lang={language}>
                  {nameOf(id)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </FormField>
  )
}
