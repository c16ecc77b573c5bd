import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { Respondent } from '@/domain/journal/respondent'

/** Who made an entry, as far as it is known. */
export function useWhoWords(
  respondents: ReadonlyMap<string, Respondent>,
): (entry: JournalEntry) => string {
  const { t } = useTranslation(['merging', 'parts'])
  return ({ by }) => {
    if (by === null) return t('merging:side.earlier')
    const { name = '', role = null } = respondents.get(by) ?? {}
    const called = name.trim() === '' ? t('merging:side.unnamed') : name
    return role === null
      ? called
      : t('merging:side.who', { name: called, role: t(`parts:roles.${role}`) })
  }
}
