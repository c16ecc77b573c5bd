import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type {
  Explanation,
  GroupExplanation,
  QuestionExplanation,
} from '@/domain/scoring/explanation'
import { isSetAside } from '@/domain/scoring/find-score'
import type { QuestionScore } from '@/domain/scoring/score'
import { tellAnswer } from '@/domain/scoring/tell-explanation'
import type { OpenAssessment } from '../parts/assessment-frame'
import { questionPath } from '../paths'
import type { ChosenBenchmark } from './chosen-benchmark'
import { ExplanationDetails } from './explanation-details'
import { MiniBar } from './mini-bar'
import type { Explanations } from './use-explanations'
import './dimension-details.css'

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
  readonly explanations: Explanations
}

/** Each dimension opens to what its score is made of, and every score in it to how it came about. */
export function DimensionDetails({ open, benchmark, explanations }: Props) {
  const { t } = useTranslation('results')
  const { whole, words } = explanations
  return (
    <>
      {whole.members.map((dimension) =>
        dimension.kind === 'question' ? null : (
          <details key={dimension.id} className="score-details">
            <summary>
              <span className="score-line">
                <span lang={words.language}>{words.nameOf(dimension.id)}</span>
                <MiniBar ratio={dimension.score.ratio} />
                <strong className="number">
                  {dimension.score.ratio !== null
                    ? words.ratio(dimension.score.ratio)
                    : t(withoutScore(dimension))}
                </strong>
              </span>
            </summary>
            <Members
              open={open}
              benchmark={benchmark}
              explanations={explanations}
              group={dimension}
              dimension={dimension.id}
            />
          </details>
        ),
      )}
    </>
  )
}

function withoutScore({ score }: GroupExplanation) {
  if (isSetAside(score)) return 'range.setAside'
  return score.asked === 0 ? 'score.notAsked' : 'score.noneYet'
}

interface MembersProps extends Props {
  readonly group: GroupExplanation
  /** The dimension the group lies in, for addresses. */
  readonly dimension: string
}

/** How a group's score came about, then its questions and inner groups, to any depth. */
function Members({ group, ...props }: MembersProps) {
  return (
    <div className="score-members">
      <Explained explanation={group} explanations={props.explanations} />
      <ul>
        {group.members.map((member) =>
          member.kind === 'question' ? (
            <QuestionLine key={member.id} {...props} question={member} />
          ) : (
            <GroupLine key={member.id} {...props} group={member} />
          ),
        )}
      </ul>
    </div>
  )
}

function GroupLine({ group, ...props }: MembersProps) {
  const { words } = props.explanations
  const { id, score } = group
  return (
    <li>
      <p className="score-line score-group">
        <strong lang={words.language}>{words.nameOf(id)}</strong>
        <MiniBar ratio={score.ratio} />
        <strong className="number">{words.ratio(score.ratio)}</strong>
      </p>
      <Peers id={id} benchmark={props.benchmark} explanations={props.explanations} />
      <Members {...props} group={group} />
    </li>
  )
}

interface QuestionProps extends Props {
  readonly question: QuestionExplanation
  readonly dimension: string
}

function QuestionLine({ open, benchmark, explanations, question, dimension }: QuestionProps) {
  const { words } = explanations
  const { id, score } = question
  const name = <span lang={words.language}>{words.nameOf(id)}</span>
  return (
    <li>
      <p className="score-line">
        {score.basis === 'hidden' ? (
          name
        ) : (
          <Link to={questionPath(open.assessment.id, dimension, id)}>{name}</Link>
        )}
        <MiniBar ratio={score.ratio} />
        <span className="number">{words.ratio(score.ratio)}</span>
      </p>
      <AnswerLine open={open} explanations={explanations} score={score} />
      <Peers id={id} benchmark={benchmark} explanations={explanations} />
      <Explained explanation={question} explanations={explanations} />
    </li>
  )
}

interface AnswerProps extends Pick<Props, 'open' | 'explanations'> {
  readonly score: QuestionScore
}

/** What was answered, what that counts for where it is not plain, and what an assessor replaced. */
function AnswerLine({ open, explanations, score }: AnswerProps) {
  const { t } = useTranslation('results')
  const { words, telling, questions } = explanations
  const computed = explanations.computed.beside(score)
  const question = questions.get(score.id)
  const value = open.assessment.answers[score.id]?.value ?? null
  const answer =
    question === undefined || score.basis === 'hidden' ? null : tellAnswer(question, value, telling)
  const status = statusOf(score)
  if (answer === null && status === null && computed === null) return null
  return (
    <p className="small muted answer-line">
      {answer === null ? null : <span lang={words.language}>{answer}</span>}
      {status === null ? null : <span>{t(`status.${status}`)}</span>}
      {computed === null ? null : <span className="number">{computed}</span>}
    </p>
  )
}

/** What has to be said beside a score; null: it counts by its answer. */
function statusOf({ status, basis }: QuestionScore) {
  if (basis === 'override') return 'overridden'
  if (status !== 'counted') return status
  switch (basis) {
    case 'answer':
      return null
    case 'blank':
    case 'dontKnow':
      return 'blankZero'
    case 'notApplicable':
      return 'setAsideCounts'
    case 'hidden':
      return 'hiddenCounts'
  }
}

interface ExplainedProps {
  readonly explanation: Explanation
  readonly explanations: Explanations
}

const Explained = ({ explanation, explanations }: ExplainedProps) => (
  <ExplanationDetails
    explanation={explanation}
    explanations={explanations}
    name={explanations.words.nameOf(explanation.id)}
  />
)

interface PeersProps extends Pick<Props, 'benchmark' | 'explanations'> {
  readonly id: string
}

/** The others' median beside a score, where there is one. */
function Peers({ id, benchmark, explanations: { words } }: PeersProps) {
  const { t } = useTranslation('results')
  const quartiles = benchmark?.group.scores[id]
  if (quartiles === undefined) return null
  return (
    <p className="small peers number">
      {t('details.median', { median: words.ratio(quartiles.median), count: quartiles.respondents })}
    </p>
  )
}
