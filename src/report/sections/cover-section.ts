import { referenceName } from '@/domain/assessment/assessment'
import type { Block, PictureBlock } from '../blocks'
import type { Findings } from '../findings'
import { reportMarks } from '../report-marks'
import { isBlank, linesOf, whoseAssessment } from '../words'

/** The title page: whose assessment, by which questionnaire, when, and what it is not. */
export function coverSection(findings: Findings): readonly Block[] {
  const { assessment, questionnaire, text, path, createdAt, preparedBy, t, words } = findings
  const version = t('cover.versionOf', {
    version: questionnaire.version,
    reference: referenceName(questionnaire),
  })
  return [
    {
      kind: 'cover',
      kicker: t('cover.kicker'),
      title: whoseAssessment(assessment, t),
      subtitle: words.quoted(text.title),
      marks: reportMarks(findings),
      facts: [
        ...(isBlank(assessment.name)
          ? []
          : [{ label: t('cover.assessment'), paragraphs: [assessment.name] }]),
        { label: t('cover.questionnaire'), paragraphs: [words.quoted(text.title), version] },
        {
          label: t('cover.path'),
          paragraphs: [words.quoted(text.paths[path.id]?.title ?? path.id)],
        },
        { label: t('cover.date'), paragraphs: [words.date(createdAt)] },
        ...(isBlank(preparedBy)
          ? []
          : [{ label: t('cover.preparedBy'), paragraphs: linesOf(preparedBy) }]),
        { label: t('cover.status'), paragraphs: [statusSentence(findings)] },
      ],
      notice: linesOf(text.notice).map((line) => words.quoted(line)),
      picture: coatOfArms(findings),
    },
  ]
}

function statusSentence({ frozenAt, words, t }: Findings): string {
  return frozenAt === null ? t('status.draft') : t('status.final', { date: words.date(frozenAt) })
}

function coatOfArms({ coatOfArms: picture, assessment, t }: Findings): PictureBlock | null {
  return picture === null
    ? null
    : {
        ...picture,
        description: t('cover.coatOfArms', { municipality: whoseAssessment(assessment, t) }),
      }
}
