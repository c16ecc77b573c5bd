import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isAnswered } from '@/domain/assessment/progress'
import { isSetAside } from '@/domain/scoring/find-score'
import type { GroupScore, QuestionScore } from '@/domain/scoring/score'
import type { OpenAssessment } from '../parts/assessment-frame'
import { questionPath } from '../paths'
import type { ChosenBenchmark } from './chosen-benchmark'
import { MiniBar } from './mini-bar'
import { useScoreWords } from './use-score-words'
import './dimension-details.css'

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
}

/** Each dimension opens to what its score is made of. */
export function DimensionDetails({ open, benchmark }: Props) {
  const { t } = useTranslation('results')
  const words = useScoreWords(open.questionnaire, open.text)
  return (
    <>
      {open.score.dimensions.map((dimension) => (
        <details key={dimension.id} className="score-details">
          <summary>
            <span className="score-line">
              <span lang={words.language}>{words.nameOf(dimension.id)}</span>
              <MiniBar ratio={dimension.ratio} />
              <strong className="number">
                {dimension.ratio !== null
                  ? words.ratio(dimension.ratio)
                  : t(isSetAside(dimension) ? 'range.setAside' : 'score.noneYet')}
              </strong>
            </span>
          </summary>
          <Members open={open} benchmark={benchmark} group={dimension} dimension={dimension.id} />
        </details>
      ))}
    </>
  )
}

interface MembersProps extends Props {
  readonly group: GroupScore
  /** The dimension the group lies in, for addresses. */
  readonly dimension: string
}

/** The questions of a group and its inner groups, to any depth. */
function Members({ open, benchmark, group, dimension }: MembersProps) {
  const words = useScoreWords(open.questionnaire, open.text)
  return (
    <ul className="score-members">
      {group.questions.map((question) => (
        <QuestionLine
          key={question.id}
          open={open}
          benchmark={benchmark}
          question={question}
          dimension={dimension}
        />
      ))}
      {group.groups.map((inner) => (
        <li key={inner.id}>
          <p className="score-line score-group">
            <strong lang={words.language}>{words.nameOf(inner.id)}</strong>
            <MiniBar ratio={inner.ratio} />
            <strong className="number">{words.ratio(inner.ratio)}</strong>
          </p>
          <Peers id={inner.id} open={open} benchmark={benchmark} />
          <Members open={open} benchmark={benchmark} group={inner} dimension={dimension} />
        </li>
      ))}
    </ul>
  )
}

interface QuestionProps extends Props {
  readonly question: QuestionScore
  readonly dimension: string
}

function QuestionLine({ open, benchmark, question, dimension }: QuestionProps) {
  const { t } = useTranslation('results')
  const { assessment, questionnaire, text } = open
  const words = useScoreWords(questionnaire, text)
  const { id, ratio } = question
  const answer = assessment.answers[id]
  const option = answer?.value?.kind === 'option' ? answer.value.option : null
  const isBlankZero = question.status === 'counted' && !isAnswered(answer)
  const status = isBlankZero ? 'blankZero' : question.status
  return (
    <li>
      <p className="score-line">
        <Link to={questionPath(assessment.id, dimension, id)} lang={words.language}>
          {words.nameOf(id)}
        </Link>
        <MiniBar ratio={ratio} />
        <span className="number">{words.ratio(ratio)}</span>
      </p>
      <p className="small muted">
        {option === null ? null : (
          <span lang={words.language}>{text.questions[id]?.options[option]?.label ?? option}</span>
        )}
        {status === 'counted' ? null : <span> {t(`status.${status}`)}</span>}
      </p>
      <Peers id={id} open={open} benchmark={benchmark} />
    </li>
  )
}

/** The others' median beside a score, where there is one. */
function Peers({ id, open, benchmark }: Props & { readonly id: string }) {
  const { t } = useTranslation('results')
  const words = useScoreWords(open.questionnaire, open.text)
  const quartiles = benchmark?.group.scores[id]
  if (quartiles === undefined) return null
  return (
    <p className="small peers number">
      {t('details.median', { median: words.ratio(quartiles.median), count: quartiles.respondents })}
    </p>
  )
}
