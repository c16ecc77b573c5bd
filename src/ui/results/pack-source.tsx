import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OutsideLink } from '../parts/outside-link'
import { useFormat } from '../parts/use-format'
import type { ChosenBenchmark } from './chosen-benchmark'
import { Localized } from '../parts/localized-text'
import { packKey } from './pack-key'
import './pack-source.css'

interface Props {
  readonly benchmark: ChosenBenchmark
}

/** Where the figures of the others come from and what limits them. */
export function PackSource({ benchmark: { pack, group } }: Props) {
  const { t } = useTranslation('results')
  const { number } = useFormat()
  const { source } = pack
  return (
    <dl className="pack-source">
      <Fact title={t('source.group')}>
        <Localized texts={group.title} />
      </Fact>
      <Fact title={t('source.respondents')}>
        <span className="number">{number(group.respondents)}</span>
      </Fact>
      <Fact title={t('source.note')}>
        <Localized texts={group.note} />
      </Fact>
      <Fact title={t('source.source')}>
        {source.link === null ? (
          source.title
        ) : (
          <OutsideLink href={source.link}>{source.title}</OutsideLink>
        )}
        , {String(source.year)}
      </Fact>
      <Fact title={t('source.licence')}>{source.licence}</Fact>
      <Fact title={t('source.method')}>
        <Localized texts={pack.method} />
      </Fact>
      <Fact title={t('source.version')}>{packKey(pack)}</Fact>
    </dl>
  )
}

interface FactProps {
  readonly title: string
  readonly children: ReactNode
}

function Fact({ title, children }: FactProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
