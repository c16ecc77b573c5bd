import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '@/domain/questionnaire/place-findings'
import type { Group } from '@/domain/questionnaire/questionnaire'
import type { QuestionScore } from '@/domain/scoring/score'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { QuestionCard } from '../questions/question-card'
import { FindingNotes } from './finding-notes'
import { partAnchor } from './preview-path'
import type { Preview } from './use-preview'

interface Props {
  readonly preview: Preview
  readonly group: Group
  /** Of the questions and groups inside. */
  readonly heading: 'h3' | 'h4'
  /** By question id. */
  readonly scores: ReadonlyMap<string, QuestionScore>
  findingsOn: (id: string) => readonly PlacedFinding[]
}

/** The questions of a group and its inner groups as a respondent meets them, with what was found. */
export function PreviewGroup({ group, heading: Heading, ...rest }: Props) {
  const { i18n } = useTranslation()
  const { preview, scores, findingsOn } = rest
  const { questionnaire, text, answers, actionsOf } = preview
  const lang = wordingLanguage(text, i18n.language)
  return (
    <>
      {group.questions.map((question) => (
        <div key={question.id} className="preview-part">
          <FindingNotes placed={findingsOn(question.id)} />
          <QuestionCard
            questionnaire={questionnaire}
            text={text}
            question={question}
            answer={answers[question.id]}
            priority={null}
            heading={Heading}
            actions={actionsOf(question.id)}
            place={`preview ${question.id}`}
            mode="preview"
            score={scores.get(question.id)}
          />
          <CountsFor score={scores.get(question.id)} preview={preview} />
        </div>
      ))}
      {group.groups.map((inner) => {
        const words = text.groups[inner.id]
        return (
          <section key={inner.id} aria-labelledby={partAnchor(inner.id)} className="preview-part">
            <Heading id={partAnchor(inner.id)} tabIndex={-1} lang={lang}>
              {words?.title ?? inner.id}
            </Heading>
            <FindingNotes placed={findingsOn(inner.id)} />
            {words?.description ? <p lang={lang}>{words.description}</p> : null}
            <PreviewGroup {...rest} group={inner} heading="h4" />
          </section>
        )
      })}
    </>
  )
}

interface CountsProps {
  readonly score: QuestionScore | undefined
  readonly preview: Preview
}

/** What the answer given counts for, so that points can be checked one by one. */
function CountsFor({ score, preview: { questionnaire } }: CountsProps) {
  const { t } = useTranslation('preview')
  const format = useFormat()
  if (score === undefined || score.ratio === null) return null
  return (
    <p className="small number preview-counts">
      {t('question.counts', { score: format.score(score, questionnaire) })}
    </p>
  )
}
