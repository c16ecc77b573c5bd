import type { Evidence } from '@/domain/assessment/answer'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import type { Block, Run } from '../blocks'
import type { Findings } from '../findings'
import { joined, sentence } from '../words'
import { evidenceContent } from './evidence-content'

/** What the answers of this dimension can be checked by, run in: the page has to hold it. */
export function dimensionEvidence(dimension: Group, findings: Findings): readonly Block[] {
  const { assessment, parts, words, t } = findings
  const shown = (proof: Evidence) =>
    parts.hasAnnex
      ? // The annex prints the address; here the title, which leads there, is enough.
        evidenceContent(proof, findings).slice(0, 1)
      : evidenceContent(proof, findings)
  const proofs = questionsInGroup(dimension).flatMap(({ id }) => {
    const own = assessment.answers[id]?.evidence ?? []
    const name = sentence((hole) =>
      t('evidence.of', { name: hole(words.quoted(words.nameOf(id))) }),
    )
    const space = { text: ' ' }
    return own.length === 0
      ? []
      : [[space, ...name, space, ...joined(own.map(shown), t('evidence.and'))]]
  })
  if (!parts.hasEvidence || proofs.length === 0) return []
  const content: readonly Run[] = [
    { text: t('evidence.label'), isStrong: true },
    ...joined(proofs, t('list.separator')),
  ]
  return [{ kind: 'paragraph', look: 'muted', content }]
}
