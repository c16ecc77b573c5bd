import type { Block, Fact } from '../blocks'
import type { Findings } from '../findings'

/** What the municipality said of itself: size, country and the like. */
export function profileAnswers({
  questionnaire,
  assessment,
  text,
  words,
  t,
}: Findings): readonly Block[] {
  const items = questionnaire.profile.flatMap(({ id, kind }): readonly Fact[] => {
    const option = assessment.profile[id]
    const wording = text.profile[id]
    if (option === undefined) return []
    return [
      {
        label: wording?.title ?? id,
        paragraphs: [
          kind === 'country'
            ? words.country(option)
            : words.quoted(wording?.options[option] ?? option),
        ],
      },
    ]
  })
  if (questionnaire.profile.length === 0) return []
  return [
    { kind: 'heading', level: 3, content: t('annex.profile') },
    items.length === 0
      ? { kind: 'paragraph', look: 'body', content: t('annex.noProfile') }
      : { kind: 'facts', items },
  ]
}
