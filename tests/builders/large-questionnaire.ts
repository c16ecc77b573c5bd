/**
 * A questionnaire file of any length, as its author would write it: dimensions of equal size, five
 * options each, worded in English. For speed, not for meaning.
 */
export function aLargeQuestionnaireFile(dimensions: number, questionsEach: number): object {
  const ids = Array.from({ length: dimensions }, (_, dimension) => ({
    id: `d${String(dimension + 1)}`,
    questions: Array.from(
      { length: questionsEach },
      (__, question) => `q${String(dimension + 1)}-${String(question + 1)}`,
    ),
  }))
  const options = [0, 25, 50, 75, 100].map((points) => ({ id: `p${String(points)}`, points }))
  const asked = ids.flatMap(({ questions }) => questions)
  return {
    format: 'questionnaire',
    formatVersion: 1,
    id: `large-${String(asked.length)}`,
    version: '1.0.0',
    attribution: { holder: 'Town lab', licence: 'CC0 1.0', link: 'https://example.org/large' },
    policies: { blank: 'excluded', notApplicable: 'excluded', dontKnow: 'open' },
    scale: 'hundred',
    aggregation: 'mean',
    paths: [{ id: 'full', minimumAnswered: 1 }],
    profile: [],
    themeSchemes: [],
    levels: [],
    groups: ids.map(({ id, questions }) => ({
      id,
      aggregation: 'mean',
      questions: questions.map((question) => ({
        kind: 'choice',
        id: question,
        maximum: 100,
        options,
      })),
    })),
    wording: {
      en: {
        revision: 1,
        title: `${String(asked.length)} questions`,
        description: 'To measure how fast a long questionnaire is.',
        method: 'The mean of all dimensions.',
        notice: 'Made for a measurement.',
        paths: { full: { title: 'All questions' } },
        profile: {},
        themeSchemes: {},
        levels: {},
        groups: Object.fromEntries(ids.map(({ id }) => [id, { title: `Dimension ${id}` }])),
        questions: Object.fromEntries(
          asked.map((id) => [
            id,
            {
              title: `Question ${id}`,
              prompt: `How far is the town with ${id}?`,
              why: 'Because it is measured.',
              guidance: 'Choose what fits best.',
              options: Object.fromEntries(
                options.map((option) => [
                  option.id,
                  { label: `Worth ${String(option.points)}`, description: `Option ${option.id}` },
                ]),
              ),
            },
          ]),
        ),
      },
    },
  }
}
