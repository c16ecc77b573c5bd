import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../paths'
import type { Mark } from './use-marks'

interface Props {
  readonly mark: Mark
  /** Of the question's drafts: begins with the id of the assessment and a space. */
  readonly place: string
}

/** Says quietly that others answered a question differently, and leads to what they said. */
export function DifferenceMark(props: Props) {
  return (
    <Suspense fallback={null}>
      <Sentence {...props} />
    </Suspense>
  )
}

/** Few questions bear a mark, so its words are fetched with the first. */
function Sentence({ mark, place }: Props) {
  const { t } = useTranslation('merging')
  const [assessmentId = ''] = place.split(' ')
  return (
    <p className="small no-print">
      {t(`mark.${mark}`)}{' '}
      <Link to={paths.differences(assessmentId)}>
        {t(mark === 'open' ? 'mark.openLink' : 'mark.dissentLink')}
      </Link>
    </p>
  )
}
