import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@/domain/assessment/answer'
import type { Respondent } from '@/domain/journal/respondent'
import { isFromHere, type OwnedEntry } from '@/state/difference-commands'
import { OutsideLink } from '../parts/outside-link'
import { useFormat } from '../parts/use-format'
import { useWhoWords } from './use-who-words'

interface Props {
  readonly id: string
  readonly entry: OwnedEntry
  readonly respondents: ReadonlyMap<string, Respondent>
}

/** Who said something and when, and what supports it. */
export function SideFacts({ id, entry, respondents }: Props) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const whoWords = useWhoWords(respondents)
  const answer = entry.kind === 'answer' ? entry.after : null
  return (
    <div id={id} className="small">
      <p className="muted number">
        {t(isFromHere(entry) ? 'side.here' : 'side.cameIn')}
        <br />
        {whoWords(entry)}
        {entry.at === null ? null : (
          <>
            <br />
            {t('side.when', { moment: format.moment(entry.at) })}
          </>
        )}
      </p>
      {answer === null ? null : <Supports answer={answer} />}
    </div>
  )
}

function Supports({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const { note, evidence, confidence, evidenceStrength, provider, override } = answer
  return (
    <dl className="side-facts">
      {note === null ? null : (
        <Fact name={t('side.note')}>
          <span lang={note.language}>{note.text}</span>
        </Fact>
      )}
      {evidence.length === 0 ? null : (
        <Fact name={t('side.evidence')}>
          {evidence.map(({ title, link }, index) => (
            <span key={`${String(index)} ${link}`}>
              {index === 0 ? null : <br />}
              <OutsideLink href={link}>{title === '' ? link : title}</OutsideLink>
            </span>
          ))}
        </Fact>
      )}
      {confidence === undefined ? null : (
        <Fact name={t('side.confidence')}>{t(`confidence.${confidence}`)}</Fact>
      )}
      {evidenceStrength === undefined ? null : (
        <Fact name={t('side.strength')}>{t(`strength.${evidenceStrength}`)}</Fact>
      )}
      {provider === undefined ? null : (
        <Fact name={t('side.provider')}>
          {provider.name === '' ? t(`provider.${provider.kind}`) : provider.name}
        </Fact>
      )}
      {override === undefined ? null : (
        <Fact name={t('side.assessor')}>
          {t('side.override', { score: format.percent(override.ratio), reason: override.reason })}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
