import { useTranslation } from 'react-i18next'
import type { LostAnswer } from '@/domain/assessment/lost-answer'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import type { MoveParts } from './move-parts'
import { titleOf } from './question-titles'
import { useLostWords } from './use-lost-words'

interface Props extends Pick<MoveParts, 'move' | 'carried'> {
  /** The old version and its wording. */
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

/** What has no place in the new version, so that nobody finds out later. */
export function LostList({ questionnaire, text, move: { to }, carried }: Props) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const { lost, lostProfile, lostPriorities, loosenedActions, isSamePath } = carried
  const fields = lostProfile.map((id) => text.profile[id]?.title ?? id)
  const questions = lostPriorities.map((id) => titleOf(text, id))
  const isLost = lost.length + fields.length + questions.length > 0
  return (
    <>
      <h3>{t('lost.title')}</h3>
      <p>{t(isLost ? 'lost.hint' : 'lost.none')}</p>
      {isLost ? (
        <ul className="version-questions">
          {lost.map((answer, index) => (
            <Lost
              key={`${answer.questionId} ${String(index)}`}
              lost={answer}
              questionnaire={questionnaire}
              text={text}
            />
          ))}
          {fields.length === 0 ? null : (
            <li>{t('lost.profile', { fields: format.list(fields) })}</li>
          )}
          {questions.length === 0 ? null : (
            <li>{t('lost.priorities', { questions: format.list(questions) })}</li>
          )}
        </ul>
      ) : null}
      {loosenedActions.length === 0 ? null : (
        <p>
          {t('lost.actions', { actions: format.list(loosenedActions.map(({ what }) => what)) })}
        </p>
      )}
      {isSamePath ? null : (
        <p>{t('lost.path', { path: to.text.paths[carried.path]?.title ?? carried.path })}</p>
      )}
    </>
  )
}

interface LostProps {
  readonly lost: LostAnswer
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

function Lost({ lost, questionnaire, text }: LostProps) {
  const { t } = useTranslation('versions')
  const { language } = useFormat()
  const sentences = useLostWords(questionnaire, text)(lost)
  return (
    <li>
      <span lang={wordingLanguage(text, language)}>{titleOf(text, lost.questionId)}</span>{' '}
      <span className="muted small">({t(`lost.reason.${lost.reason}`)})</span>
      {sentences.map((sentence) => (
        <p key={sentence} className="small">
          {sentence}
        </p>
      ))}
    </li>
  )
}
