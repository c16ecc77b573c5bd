import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format'
import { entryText, readEntry } from '../questions/number-entry'
import { NumberField } from './number-field'
import type { Scratch } from './use-what-if'

interface Props {
  readonly label: string
  readonly language: string | undefined
  readonly node: { readonly id: string; readonly weight: number }
  readonly scratch: Scratch
}

const LIMITS = { from: 0, to: null, isWhole: false }

/** What a dimension, group or question weighs beside its neighbours; emptied, it is its own again. */
export function WeightField({ label, language, node, scratch }: Props) {
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const tried = scratch.whatIf.weights[node.id]
  return (
    <NumberField
      label={label}
      language={language}
      value={tried ?? node.weight}
      limits={LIMITS}
      read={(text) => readEntry(LIMITS, text)}
      hint={
        tried === undefined
          ? null
          : t('weight.own', { weight: entryText(node.weight, format.language) })
      }
      onChange={(weight) => {
        scratch.weigh(node, weight ?? node.weight)
      }}
    />
  )
}
