import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@/domain/assessment/answer'
import type { Respondent } from '@/domain/journal/respondent'
import { isFromHere, type OwnedEntry } from '@/state/difference-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { OutsideLink } from '../parts/outside-link'
import { useFormat } from '../parts/use-format'
import { usePartWords } from '../words/use-part-words'
import { usePersonWords } from '../words/use-person-words'

interface Props {
  readonly id: string
  readonly open: OpenAssessment
  readonly entry: OwnedEntry
  readonly respondents: ReadonlyMap<string, Respondent>
}

/** Who said something and when, and what supports it. */
export function SideFacts({ id, open, entry, respondents }: Props) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const personWords = usePersonWords({
    respondents: [...respondents.values()],
    respondentId: open.assessment.respondentId,
  })
  return (
    <div id={id} className="small">
      <p className="muted number">
        {t(isFromHere(entry) ? 'side.here' : 'side.cameIn')}
        <br />
        {personWords(entry)}
        {entry.at === null ? null : (
          <>
            <br />
            {t('side.when', { moment: format.moment(entry.at) })}
          </>
        )}
      </p>
      {entry.kind === 'answer' && entry.after !== null ? (
        <Supports open={open} questionId={entry.subjectId} answer={entry.after} />
      ) : null}
    </div>
  )
}

interface SupportsProps {
  readonly open: OpenAssessment
  readonly questionId: string
  readonly answer: Answer
}

/** What was said beside the answer itself. */
const SUPPORTS = [
  'note',
  'evidence',
  'provider',
  'confidence',
  'evidenceStrength',
  'override',
] as const

function Supports({ open: { questionnaire, text }, questionId, answer }: SupportsProps) {
  const { t } = useTranslation('history')
  const said = usePartWords(questionnaire, text)(questionId, answer)
  const { note, evidence } = answer
  const told: Partial<Record<(typeof SUPPORTS)[number], ReactNode>> = {
    note: <span lang={note?.language}>{said.note}</span>,
    evidence: <Links evidence={evidence} />,
  }
  return (
    <dl className="side-facts">
      {SUPPORTS.map((part) =>
        said[part] ? (
          <div key={part}>
            <dt>{t(`part.${part}`)}</dt>
            <dd>{told[part] ?? said[part]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

function Links({ evidence }: Pick<Answer, 'evidence'>) {
  return evidence.map(({ title, link }, index) => (
    <span key={`${String(index)} ${link}`}>
      {index === 0 ? null : <br />}
      <OutsideLink href={link}>{title === '' ? link : title}</OutsideLink>
    </span>
  ))
}
