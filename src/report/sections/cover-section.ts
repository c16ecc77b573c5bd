import { referenceName } from '@/domain/assessment/assessment'
import type { Block } from '../blocks'
import type { Findings } from '../findings'
import { reportMarks } from '../report-marks'
import { linesOf, whoseAssessment } from '../words'

/** The title page: whose assessment, by which questionnaire, when, and what it is not. */
export function coverSection(findings: Findings): readonly Block[] {
  const { assessment, questionnaire, text, path, createdAt, status, t, words } = findings
  const version = t('cover.versionOf', {
    version: questionnaire.version,
    reference: referenceName(questionnaire),
  })
  return [
    {
      kind: 'cover',
      kicker: t('cover.kicker'),
      title: whoseAssessment(assessment),
      subtitle: words.quoted(text.title),
      marks: reportMarks(findings),
      facts: [
        { label: t('cover.assessment'), paragraphs: [assessment.name] },
        { label: t('cover.questionnaire'), paragraphs: [words.quoted(text.title), version] },
        {
          label: t('cover.path'),
          paragraphs: [words.quoted(text.paths[path.id]?.title ?? path.id)],
        },
        { label: t('cover.date'), paragraphs: [words.date(createdAt)] },
        { label: t('cover.status'), paragraphs: [t(`status.${status}`)] },
      ],
      notice: linesOf(text.notice).map((line) => words.quoted(line)),
    },
  ]
}
