import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'

/** For `lang` on questionnaire wording: its language where it is not the app's, else nothing. */
export const wordingLanguage = (
  { language }: Pick<QuestionnaireText, 'language'>,
  appLanguage: string,
): string | undefined => (language === appLanguage ? undefined : language)
