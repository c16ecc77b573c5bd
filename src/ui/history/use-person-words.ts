import { useTranslation } from 'react-i18next'
import type { History, OwnedEntry } from '@/state/history'

/** How whoever made an entry is called. */
export type PersonWords = (entry: Pick<OwnedEntry, 'by' | 'origin'>) => string

/**
 * Names people as far as they want to be named; those who do not are numbered, so that they can be told
 * apart all the same.
 */
export function usePersonWords({ respondents, respondentId }: History): PersonWords {
  const { t } = useTranslation(['history', 'parts'])
  const unnamed = respondents.filter(
    ({ id, name, role }) => id !== respondentId && name === '' && role === null,
  )
  return ({ by, origin }) => {
    if (by === null) return origin === 'here' ? t('history:who.unknown') : t('history:who.file')
    const person = respondents.find(({ id }) => id === by)
    const role = person?.role == null ? null : t(`parts:roles.${person.role}`)
    if (person !== undefined && person.name !== '') {
      return role === null ? person.name : t('history:who.named', { name: person.name, role })
    }
    if (role !== null) return t('history:who.inRole', { role })
    if (by === respondentId) return t('history:who.here')
    const number = unnamed.findIndex(({ id }) => id === by) + 1
    return number === 0
      ? t('history:who.unknown')
      : t('history:who.elsewhere', { number: String(number) })
  }
}
