import { type SyntheticEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { referenceName } from '@/domain/assessment/assessment'
import { isSuperseded } from '@/domain/questionnaire/is-superseded'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { startAssessment } from '@/state/assessment-commands'
import { type CatalogueEntry, useCatalogue } from '@/state/queries'
import type { Session } from '@/state/session'
import { isBlank } from '../assessments/is-blank'
import { NameField } from '../assessments/name-field'
import { PathChoice } from '../assessments/path-choice'
import { QuestionnaireChoice } from '../assessments/questionnaire-choice'
import { PageHeading } from '../parts/page-heading'
import { useFormat } from '../parts/use-format'
import { WithSession } from '../parts/with-session'
import { paths } from '../paths'

/** Route `/new`. */
export function NewAssessmentPage() {
  const { t } = useTranslation('assessments')
  return (
    <>
      <PageHeading>{t('new.title')}</PageHeading>
      <WithSession>{(session) => <LoadedCatalogue session={session} />}</WithSession>
    </>
  )
}

interface Props {
  readonly session: Session
}

function LoadedCatalogue({ session }: Props) {
  const { t } = useTranslation('assessments')
  const { language } = useFormat()
  const catalogue = useCatalogue(session, language)
  if (catalogue === undefined) return <p className="muted">{t('new.loading')}</p>
  // Shortest first: a first look should not begin with the longest questionnaire.
  const shortestFirst = catalogue.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  const versions = catalogue.map(({ questionnaire }) => questionnaire)
  const isOlder = ({ questionnaire }: CatalogueEntry) => isSuperseded(questionnaire, versions)
  return (
    <NewAssessmentForm
      session={session}
      newest={shortestFirst.filter((entry) => !isOlder(entry))}
      older={shortestFirst.filter(isOlder)}
    />
  )
}

const lengthOf = ({ questionnaire }: CatalogueEntry): number => allQuestions(questionnaire).length

interface FormProps extends Props {
  readonly newest: readonly CatalogueEntry[]
  readonly older: readonly CatalogueEntry[]
}

function NewAssessmentForm({ session, newest, older }: FormProps) {
  const { t } = useTranslation('assessments')
  const navigate = useNavigate()
  const [reference, setReference] = useState<string | null>(null)
  const [pathId, setPathId] = useState<string | null>(null)
  const [municipality, setMunicipality] = useState('')
  // null: the suggestion, which follows the language.
  const [ownName, setOwnName] = useState<string | null>(null)
  const [state, setState] = useState<'fresh' | 'checked' | 'starting' | 'notStored'>('fresh')
  const municipalityField = useRef<HTMLInputElement>(null)
  const nameField = useRef<HTMLInputElement>(null)

  const suggestion = useSuggestedName(session)
  const name = ownName ?? suggestion
  const entry =
    [...newest, ...older].find(({ questionnaire }) => referenceName(questionnaire) === reference) ??
    newest[0]
  if (entry === undefined) return null
  const { paths: ways, id, version } = entry.questionnaire
  const path = ways.find((way) => way.id === pathId) ?? ways[0]

  async function start(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    setState('checked')
    if (isBlank(municipality)) {
      municipalityField.current?.focus()
      return
    }
    if (isBlank(name)) {
      nameField.current?.focus()
      return
    }
    setState('starting')
    try {
      const started = await startAssessment(session, {
        questionnaire: { id, version },
        path: path?.id ?? '',
        municipality: municipality.trim(),
        name: name.trim(),
      })
      await navigate(paths.profile(started))
    } catch {
      // Whatever the device's reason, nothing was stored and the user is told so.
      setState('notStored')
    }
  }

  const isChecked = state !== 'fresh'
  return (
    <form noValidate onSubmit={(event) => void start(event)}>
      <QuestionnaireChoice newest={newest} older={older} chosen={entry} onChoose={setReference} />
      <PathChoice entry={entry} chosen={path?.id ?? ''} onChoose={setPathId} />
      <NameField
        inputRef={municipalityField}
        label={t('new.municipality.label')}
        value={municipality}
        error={isChecked && isBlank(municipality) ? t('new.municipality.error') : null}
        onChange={setMunicipality}
      />
      <NameField
        inputRef={nameField}
        label={t('new.name.label')}
        hint={t('new.name.hint')}
        value={name}
        error={isChecked && isBlank(name) ? t('new.name.error') : null}
        onChange={setOwnName}
      />
      {state === 'notStored' ? (
        <p className="field-error" role="alert">
          {t('new.notStored')}
        </p>
      ) : null}
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={state === 'starting'}>
          {t('new.start')}
        </button>
      </div>
    </form>
  )
}

/** "Assessment November 2026", in the app's language. */
function useSuggestedName({ now }: Session): string {
  const { t, i18n } = useTranslation('assessments')
  const format = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric' })
  return t('new.name.suggestion', { month: format.format(now()) })
}
