import type { Evidence } from '@/domain/assessment/answer'
import type { Run } from '../blocks'
import type { Findings } from '../findings'
import { linkContent } from '../link-content'
import { isBlank } from '../words'

/** A document that an answer can be checked by, with where it is. */
export const evidenceContent = ({ title, link }: Evidence, { t }: Findings): readonly Run[] =>
  linkContent(link, {
    title: isBlank(title) ? null : title,
    description: t('annex.linkOf', { title: isBlank(title) ? link : title }),
  })
