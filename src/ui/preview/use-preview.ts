import { useMemo, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { chooseLanguage } from '@/domain/choose-language'
import { askedGroups } from '@/domain/questionnaire/conditions'
import type { Group, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import type { WordedQuestionnaire } from '@/state/worded-questionnaire'
import { useFormat } from '../parts/use-format'
import { type PreviewAnswers, usePreviewAnswers } from './use-preview-answers'

/** A questionnaire as one respondent would meet it; nothing of it is kept. */
export interface Preview extends PreviewAnswers {
  readonly questionnaire: Questionnaire
  readonly languages: readonly string[]
  readonly text: QuestionnaireText
  readonly path: Path
  readonly profile: Readonly<Record<string, string>>
  /** The dimensions as they are asked now. */
  readonly groups: readonly Group[]
  readonly score: AssessmentScore
  chooseLanguage: (language: string) => void
  choosePath: (pathId: string) => void
  /** null: not said. */
  chooseProfile: (fieldId: string, option: string | null) => void
}

/** The language that was chosen, or that the last link to a finding asks for; null: neither. */
function useLanguage() {
  const chosen = useState<string | null>(null)
  const [, setLanguage] = chosen
  const [search] = useSearchParams()
  const { key } = useLocation()
  // The key makes the same link work twice.
  const [followed, setFollowed] = useState<string | null>(null)
  if (key !== followed) {
    setFollowed(key)
    if (search.has('language')) setLanguage(search.get('language'))
  }
  return chosen
}

export function usePreview({ questionnaire, texts }: WordedQuestionnaire): Preview {
  const { language: pageLanguage } = useFormat()
  const [language, setLanguage] = useLanguage()
  const [pathId, setPathId] = useState<string | null>(null)
  const [profile, setProfile] = useState<Preview['profile']>({})
  const answering = usePreviewAnswers()
  const { answers } = answering
  const languages = Object.keys(texts)
  // Until one is chosen, the wording follows the language of the app.
  const text = texts[chooseLanguage(languages, language ?? pageLanguage)]
  const path = questionnaire.paths.find(({ id }) => id === pathId) ?? questionnaire.paths[0]
  if (text === undefined || path === undefined) {
    throw new Error('A questionnaire without wording or path got past its door')
  }
  const groups = useMemo(
    () => askedGroups(questionnaire, path, { answers, profile }),
    [questionnaire, path, answers, profile],
  )
  const score = useMemo(
    () => scoreAssessment(questionnaire, path, { answers, profile }),
    [questionnaire, path, answers, profile],
  )
  return {
    ...answering,
    questionnaire,
    languages,
    text,
    path,
    profile,
    groups,
    score,
    chooseLanguage: setLanguage,
    choosePath: setPathId,
    chooseProfile: (fieldId, option) => {
      setProfile(({ [fieldId]: _replaced, ...others }) =>
        option === null ? others : { ...others, [fieldId]: option },
      )
    },
  }
}
