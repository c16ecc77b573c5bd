import { useTranslation } from 'react-i18next'
import { attempt } from '@/state/attempt'
import type { AssessmentListItem } from '@/state/assessment-list'
import { useSafetyCopies } from '@/state/use-keeping'
import type { WindowKeeping } from '@/state/window-keeping'

interface Props {
  readonly keeping: WindowKeeping
  readonly items: readonly AssessmentListItem[]
  /** Called once the button that was pressed has gone. */
  onDelete: () => void
}

/** Each safety copy in this browser: whether it is complete, and how it is deleted. */
export function SafetyCopyList({ keeping, items, onDelete }: Props) {
  const { t } = useTranslation('parts')
  const { states, unopened } = useSafetyCopies(keeping, (copies) => copies)
  const copies = items.flatMap(({ assessment: { id, name, municipality } }) => {
    const state = states.get(id)
    return state === undefined ? [] : [{ id, name, municipality, state }]
  })
  if (copies.length + unopened.length === 0) {
    return <p className="muted">{t('window.consent.none')}</p>
  }
  return (
    <ul className="safety-copy-list">
      {copies.map(({ id, name, municipality, state }) => (
        <li key={id}>
          <strong>{municipality}</strong> {name}{' '}
          <span className="muted">{t(`window.copy.${state}`)}</span>
          {state === 'kept' || state === 'failed' ? (
            <DeleteButton
              keeping={keeping}
              id={id}
              label={t('window.copy.deleteOf', { name })}
              onDelete={onDelete}
            />
          ) : null}
        </li>
      ))}
      {unopened.map(({ id, reason }) => (
        <li key={id}>
          {t(`window.copy.${reason}`)} <code className="small">{id}</code>
          <DeleteButton
            keeping={keeping}
            id={id}
            label={t('window.copy.deleteOf', { name: id })}
            onDelete={onDelete}
          />
        </li>
      ))}
    </ul>
  )
}

interface DeleteProps extends Pick<Props, 'keeping' | 'onDelete'> {
  readonly id: string
  readonly label: string
}

function DeleteButton({ keeping, id, label, onDelete }: DeleteProps) {
  const { t } = useTranslation('parts')
  const deleteCopy = useSafetyCopies(keeping, (copies) => copies.deleteCopy)
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={label}
      onClick={() => void attempt(() => deleteCopy(id)).then(onDelete)}
    >
      {t('window.copy.delete')}
    </button>
  )
}
