import { useTranslation } from 'react-i18next'
import type { BridgeLink } from '@/domain/questionnaire/bridge'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { Localized } from '../parts/localized-text'
import type { MoveParts } from './move-parts'
import { QuestionTitles } from './question-titles'

interface Props {
  readonly move: MoveParts['move']
  /** The wording of the old version. */
  readonly text: QuestionnaireText
}

/** Why there is a new version, and each question that is not what it was. */
export function WhatChanged({ text, move: { bridge, to } }: Props) {
  const { t } = useTranslation('versions')
  const changed = bridge.links.filter(({ kind }) => kind !== 'same')
  return (
    <section aria-labelledby="versions-changed">
      <h2 id="versions-changed">{t('change.title')}</h2>
      <p>
        <Localized texts={bridge.summary} />
      </p>
      {changed.length === 0 ? <p>{t('change.nothing')}</p> : null}
      {changed.map((link) => (
        <Change
          key={[link.kind, ...link.from, ...link.to].join(' ')}
          link={link}
          from={text}
          to={to.text}
        />
      ))}
    </section>
  )
}

interface ChangeProps {
  readonly link: BridgeLink
  readonly from: QuestionnaireText
  readonly to: QuestionnaireText
}

function Change({ link, from, to }: ChangeProps) {
  const { t } = useTranslation('versions')
  return (
    <div className="card version-change">
      <h3>{t(`change.kind.${link.kind}`)}</h3>
      <dl>
        {link.from.length === 0 ? null : (
          <div>
            <dt>{t('change.before')}</dt>
            <dd>
              <QuestionTitles ids={link.from} text={from} />
            </dd>
          </div>
        )}
        {link.to.length === 0 ? null : (
          <div>
            <dt>{t('change.now')}</dt>
            <dd>
              <QuestionTitles ids={link.to} text={to} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('scores.comparability')}</dt>
          <dd>{t(`comparability.${link.comparability}`)}</dd>
        </div>
      </dl>
      {link.note === null ? null : (
        <p>
          <Localized texts={link.note} />
        </p>
      )}
    </div>
  )
}
