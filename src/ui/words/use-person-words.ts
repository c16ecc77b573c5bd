import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { Respondent } from '@/domain/journal/respondent'
import type { History } from '@/state/history'

/** How whoever made an entry is called. */
export type PersonWords = (entry: Pick<JournalEntry, 'by' | 'reason' | 'parents'>) => string

/**
 * Names people as far as they want to be named; those who do not are numbered, so that they can be told
 * apart all the same.
 */
export function usePersonWords({
  respondents,
  respondentId,
}: Pick<History, 'respondents' | 'respondentId'>): PersonWords {
  const { t } = useTranslation(['history', 'parts'])
  const unnamed = respondents.filter(
    ({ id, name, role }) => name.trim() === '' && (role !== null || id !== respondentId),
  )
  const called = ({ id, name, role }: Respondent): string => {
    const said = role === null ? null : t(`parts:roles.${role}`)
    if (name.trim() !== '') {
      return said === null ? name : t('history:who.named', { name, role: said })
    }
    const alike = unnamed.filter((other) => other.role === role)
    const number = String(alike.findIndex((other) => other.id === id) + 1)
    if (said === null) return t('history:who.elsewhere', { number })
    return alike.length === 1
      ? t('history:who.inRole', { role: said })
      : t('history:who.inRoleNumbered', { role: said, number })
  }
  return ({ by, reason, parents }) => {
    if (by === null) {
      const isBeginning = reason === 'baseline' && parents.length === 0
      return t(isBeginning ? 'history:who.earlier' : 'history:who.unknown')
    }
    const person = respondents.find(({ id }) => id === by)
    const isNamed = person !== undefined && (person.name.trim() !== '' || person.role !== null)
    if (by === respondentId && !isNamed) return t('history:who.here')
    return person === undefined ? t('history:who.unknown') : called(person)
  }
}
