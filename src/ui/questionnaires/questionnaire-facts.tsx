import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import {
  allQuestions,
  groupsOnPath,
  questionsInGroup,
} from '@/domain/questionnaire/walk-questionnaire'
import type { CatalogueEntry } from '@/state/queries'
import { useQuestionnaireLanguages } from '@/state/queries'
import type { Session } from '@/state/session'
import { OutsideLink } from '../parts/outside-link'
import { useFormat } from '../parts/use-format'
import { languageName } from './language-name'

interface Props {
  readonly session: Session
  readonly entry: CatalogueEntry
}

/** The size of a questionnaire, its languages, and who holds the rights. */
export function QuestionnaireFacts({ session, entry }: Props) {
  const { t } = useTranslation('questionnaires')
  const { language, number } = useFormat()
  const { questionnaire } = entry
  const { attribution, groups, levels } = questionnaire
  const languages = useQuestionnaireLanguages(session, questionnaire) ?? []
  return (
    <dl className="questionnaire-facts">
      <Fact name={t('entry.facts.dimensions')}>
        <span className="number">{number(groups.length)}</span>
      </Fact>
      <Fact name={t('entry.facts.questions')}>
        <QuestionCount questionnaire={questionnaire} />
      </Fact>
      <Fact name={t('entry.facts.paths')}>
        <PathList entry={entry} />
      </Fact>
      <Fact name={t('entry.facts.levels')}>
        <span className="number">
          {levels.length === 0 ? t('entry.facts.noLevels') : number(levels.length)}
        </span>
      </Fact>
      <Fact name={t('entry.facts.languages')}>
        {languages.map((code) => languageName(code, language)).join(', ')}
      </Fact>
      <Fact name={t('entry.facts.holder')}>{attribution.holder}</Fact>
      <Fact name={t('entry.facts.licence')}>{attribution.licence}</Fact>
      <div className="questionnaire-source">
        <dt>{t('entry.facts.source')}</dt>
        <dd>
          <OutsideLink href={attribution.link}>{attribution.link}</OutsideLink>
        </dd>
      </div>
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface QuestionCountProps {
  readonly questionnaire: Questionnaire
}

function QuestionCount({ questionnaire }: QuestionCountProps) {
  const { t } = useTranslation('questionnaires')
  const { number } = useFormat()
  const questions = allQuestions(questionnaire)
  const scored = questions.filter(
    (question) => question.kind === 'choice' && question.maximum !== null,
  ).length
  const total = number(questions.length)
  return (
    <span className="number">
      {scored === questions.length
        ? t('entry.facts.questionsAll', { total })
        : t('entry.facts.questionsSome', { total, scored: number(scored) })}
    </span>
  )
}

interface PathListProps {
  readonly entry: CatalogueEntry
}

/** Each path with the number of questions it asks. */
function PathList({ entry: { questionnaire, text } }: PathListProps) {
  const { t } = useTranslation('questionnaires')
  const { language, number } = useFormat()
  const lang = text.language === language ? undefined : text.language
  return (
    <ul className="questionnaire-paths" lang={lang}>
      {questionnaire.paths.map((path) => {
        const total = groupsOnPath(questionnaire, path).flatMap(questionsInGroup).length
        const title = text.paths[path.id]?.title ?? path.id
        return <li key={path.id}>{t('entry.facts.path', { title, total: number(total) })}</li>
      })}
    </ul>
  )
}
