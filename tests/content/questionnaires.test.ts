import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { referenceName } from '@/domain/assessment/assessment'
import { checkBridge } from '@/domain/questionnaire/check-bridge'
import { isSuperseded } from '@/domain/questionnaire/is-superseded'
import type { ChoiceQuestion, Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import {
  allGroups,
  allQuestions,
  pathOf,
  questionsInGroup,
} from '@/domain/questionnaire/walk-questionnaire'
import { definitionHash } from '@/parse/definition-hash'
import {
  loadContextFigures,
  loadExample,
  loadShippedBridges,
  loadShippedExamples,
  loadShippedPacks,
  loadShippedQuestionnaire,
  loadShippedText,
  shippedLanguages,
  shippedQuestionnaires,
} from '@/parse/shipped-content'
import { inRepository, shippedFiles } from '../builders/shipped-files'
import { scoreAnswers } from '../builders/scoring'

const shipped = await Promise.all(
  shippedQuestionnaires(shippedFiles).map(async (reference) => {
    const questionnaire = await loadShippedQuestionnaire(shippedFiles, reference)
    const languages = shippedLanguages(shippedFiles, reference)
    return {
      name: referenceName(reference),
      reference,
      questionnaire,
      languages,
      texts: await Promise.all(
        languages.map((language) => loadShippedText(shippedFiles, questionnaire, language)),
      ),
      packs: await loadShippedPacks(shippedFiles, reference),
      figures: await loadContextFigures(shippedFiles, reference),
      example: await loadExample(shippedFiles, reference),
    }
  }),
)

function contentOf(name: string) {
  const found = shipped.find((content) => content.name === name)
  if (found === undefined) throw new Error(`${name} is not shipped`)
  return found
}

const isChoice = (question: Question): question is ChoiceQuestion => question.kind === 'choice'

const choicesOf = (questionnaire: Questionnaire) => allQuestions(questionnaire).filter(isChoice)

/** Every text inside a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('every shipped questionnaire', () => {
  it('is found', () => {
    expect(shipped.map(({ name }) => name).toSorted()).toEqual([
      'eu-open-data-maturity@2023.0.0',
      'lordimas@1.0.0',
      'lordimas@1.1.0',
    ])
  })

  it('has only files that the program reads', () => {
    const known =
      /^(published\.json|[^/]+\/\d+\.\d+\.\d+\/(definition|example|worked-examples|bridge\.\d+\.\d+\.\d+|context-figures|text\.[^/]+|benchmarks\/[^/]+)\.json)$/

    expect(shippedFiles.paths.filter((path) => !known.test(path))).toEqual([])
  })
})

describe.each(shipped)('$name', ({ reference, questionnaire, languages, texts, ...content }) => {
  it('lies in the folder of its id and version', () => {
    expect({ id: questionnaire.id, version: questionnaire.version }).toEqual(reference)
  })

  it('is worded in English and German, each in the file of its language', () => {
    expect(languages).toEqual(expect.arrayContaining(['de', 'en']))
    expect(texts.map(({ language }) => language)).toEqual(languages)
  })

  it('has no placeholder, no unfinished and no untidy text', () => {
    const suspicious = /\{\{|\bTODO\b|\bTBD\b|\bXXX\b|lorem ipsum|^\s|\s$|<[a-z]+>|\p{Cc}(?<!\n)/iu

    expect(textsIn(texts).filter((text) => suspicious.test(text))).toEqual([])
  })

  it('has packs of its own, each named once, and at least one of its paths', () => {
    for (const pack of content.packs) {
      expect(pack.questionnaire).toEqual(reference)
      expect(pathOf(questionnaire, pack.path)).not.toBeNull()
    }
    expect(new Set(content.packs.map(({ id }) => id)).size).toBe(content.packs.length)
  })

  it('has context figures in all its languages, each beside a dimension or question it has', () => {
    const ids = new Set(
      [...allGroups(questionnaire), ...allQuestions(questionnaire)].map(({ id }) => id),
    )

    for (const { figure, sample, group, link } of content.figures) {
      expect(Object.keys(figure).toSorted()).toEqual(languages)
      expect(Object.keys(sample).toSorted()).toEqual(languages)
      expect(group === null || ids.has(group)).toBe(true)
      expect(link).toMatch(/^https:/)
    }
    expect(new Set(content.figures.map(({ id }) => id)).size).toBe(content.figures.length)
  })

  it('has an example, if any, that fits, is marked as such and has an overall score', () => {
    const { example } = content
    if (example === null) return
    const path = pathOf(questionnaire, example.path)
    if (path === null) throw new Error('The example is on no path')

    expect(checkAssessment(example, questionnaire)).toEqual([])
    expect(example.isExample).toBe(true)
    expect(scoreAnswers(questionnaire, path, example.answers).overall.ratio).not.toBeNull()
  })
})

describe.each(['1.0.0', '1.1.0'])('lordimas %s', (version) => {
  const { questionnaire, texts, packs, figures, example } = contentOf(`lordimas@${version}`)
  const questions = choicesOf(questionnaire)

  it('has seven dimensions with 29 indicators, governance first and networking last', () => {
    const ids = questionnaire.groups.map(({ id }) => id)
    const indicators = questionnaire.groups.flatMap((dimension) => [
      ...dimension.questions,
      ...dimension.groups,
    ])

    expect(ids).toHaveLength(7)
    expect([ids[0], ids[6]]).toEqual(['governance', 'networking'])
    expect(indicators).toHaveLength(29)
    expect(allQuestions(questionnaire)).toHaveLength(questions.length)
  })

  it('has five levels of 0, 25, 50, 75 and 100 points in every indicator', () => {
    for (const { id, maximum, options } of questions) {
      expect(
        options.map(({ points }) => points),
        id,
      ).toEqual([0, 25, 50, 75, 100])
      expect(maximum, id).toBe(100)
    }
  })

  it('weighs all dimensions and all indicators alike, by the mean', () => {
    const weights = [...allGroups(questionnaire), ...questions].map(({ weight }) => weight)

    expect(new Set(weights)).toEqual(new Set([1]))
    expect(questionnaire.aggregation).toBe('mean')
    expect(new Set(allGroups(questionnaire).map(({ aggregation }) => aggregation))).toEqual(
      new Set(['mean']),
    )
  })

  it('starts its bands at 0, 12.5, 37.5, 62.5 and 87.5', () => {
    expect(questionnaire.levels.map(({ from }) => from * 100)).toEqual([0, 12.5, 37.5, 62.5, 87.5])
  })

  it('leaves "not applicable" out and keeps "don’t know" and blanks open', () => {
    expect(questionnaire.policies).toMatchObject({
      blank: 'excluded',
      notApplicable: 'excluded',
      dontKnow: 'open',
    })
  })

  it('needs three answers in a dimension on the full path, one on the short path', () => {
    expect(questionnaire.paths.map(({ id, minimumAnswered }) => [id, minimumAnswered])).toEqual([
      ['full', 3],
      ['short', 1],
    ])
    expect(pathOf(questionnaire, 'full')?.questions).toBeNull()
  })

  it('asks one lead indicator of each dimension on the short path', () => {
    const leads = pathOf(questionnaire, 'short')?.questions ?? []

    expect(leads).toHaveLength(7)
    for (const group of questionnaire.groups) {
      expect(
        questionsInGroup(group).filter(({ id }) => leads.includes(id)),
        group.id,
      ).toHaveLength(1)
    }
  })

  it('says which aims of the four frameworks its indicators serve', () => {
    expect(questionnaire.themeSchemes.map(({ id }) => id)).toEqual([
      'living-in-eu',
      'lordi',
      'digital-decade',
      'eif',
    ])
    for (const { id, themes } of questions) expect(themes.length, id).toBeGreaterThan(0)
  })

  it('asks five unscored facts with fixed codes', () => {
    const codesOf = (field: string) =>
      questionnaire.profile.find(({ id }) => id === field)?.options ?? []

    expect(questionnaire.profile.map(({ id, kind }) => [id, kind])).toEqual([
      ['country', 'country'],
      ['authority-type', 'choice'],
      ['population', 'choice'],
      ['urbanisation', 'choice'],
      ['respondent-role', 'choice'],
    ])
    expect(codesOf('population')).toHaveLength(6)
    expect(codesOf('urbanisation')).toEqual(['degurba-1', 'degurba-2', 'degurba-3'])
    for (const code of codesOf('country')) {
      expect(new Intl.DisplayNames('en', { type: 'region' }).of(code), code).not.toBe(code)
    }
  })

  it.each(texts)('words each indicator in full in $language', ({ questions: wording }) => {
    for (const { id, options } of questions) {
      const text = wording[id]
      const described = options.map((option) => text?.options[option.id])
      const steps = described.map((option) => option?.nextStep ?? null)

      expect(text?.prompt, id).toBeTruthy()
      expect(text?.why, id).toBeTruthy()
      expect(
        described.every((option) => (option?.description ?? '') !== ''),
        id,
      ).toBe(true)
      expect(
        steps.slice(0, 4).every((step) => step !== null),
        id,
      ).toBe(true)
      expect(steps[4], id).toBeNull()
    }
  })

  it.each(texts)('says in $language that the bands are this project’s own', ({ method }) => {
    expect(method).toMatch(/12[.,]5/)
    expect(method).toMatch(/this project|diese[ms]? Projekt/)
  })

  it('says that it is not a LORDIMAS score', () => {
    expect(texts.find(({ language }) => language === 'en')?.notice).toContain(
      'Independent tool inspired by the public description of LORDIMAS; not a LORDIMAS score.',
    )
    expect(texts.find(({ language }) => language === 'de')?.notice).toMatch(/LORDIMAS/)
  })

  it('ships no figures as a benchmark but those called synthetic everywhere', () => {
    for (const { synthetic, title, source, groups } of packs) {
      expect(synthetic).toBe(true)
      expect(title['en']).toMatch(/synthetic: for trying the screens/i)
      expect(source.title).toMatch(/synthetic: for trying the screens/i)
      for (const { note } of groups) expect(note['en']).toMatch(/synthetic/i)
    }
  })

  it('has context figures and a finished example', () => {
    expect(figures.length).toBeGreaterThan(0)
    expect(example).not.toBeNull()
  })
})

describe('lordimas 1.1.0', () => {
  const { questionnaire, reference } = contentOf('lordimas@1.1.0')
  const services = questionnaire.groups.find(({ id }) => id === 'services')

  it('asks one by one what 1.0.0 asked at once, at the same weight', () => {
    const old = contentOf('lordimas@1.0.0').questionnaire
    const idsOf = (asked: Questionnaire) => allQuestions(asked).map(({ id }) => id)
    const [added, gone] = [
      idsOf(questionnaire).filter((id) => !idsOf(old).includes(id)),
      idsOf(old).filter((id) => !idsOf(questionnaire).includes(id)),
    ]

    expect(gone).toEqual(['user-centred-services'])
    expect(added).toEqual(['user-involvement', 'accessibility', 'languages'])
    expect(services?.groups).toMatchObject([
      { id: 'services-for-everyone', weight: 1, aggregation: 'mean' },
    ])
    expect(services?.groups[0]?.questions.map(({ id }) => id)).toEqual(added)
  })

  it('lets a municipality say that someone else provides something', () => {
    expect(questionnaire.policies.providedElsewhere).toBe('allowed')
  })

  it('needs four of the six answers in services, and three in every other dimension', () => {
    const path = pathOf(questionnaire, 'full')
    if (path === null) throw new Error('No full path')

    const { dimensions } = scoreAnswers(questionnaire, path, {})

    expect(dimensions.map(({ id, needed }) => [id, needed])).toEqual(
      questionnaire.groups.map(({ id }) => [id, id === 'services' ? 4 : 3]),
    )
  })

  it('invents no targets', () => {
    const targets = choicesOf(questionnaire).flatMap((question) => question.targets)

    expect(targets).toEqual([])
  })

  it('has worked examples in the definition and beside it', async () => {
    expect(questionnaire.examples).not.toHaveLength(0)
    expect(await loadShippedExamples(shippedFiles, reference)).not.toHaveLength(0)
  })

  it('has an example that says who else provides something', () => {
    const { example } = contentOf('lordimas@1.1.0')
    const answers = Object.values(example?.answers ?? {})

    expect(answers.some(({ provider }) => provider !== undefined)).toBe(true)
  })
})

describe('every bridge', async () => {
  const bridges = await Promise.all(
    shipped.map(async ({ name, reference, questionnaire }) => ({
      name,
      questionnaire,
      bridges: await loadShippedBridges(shippedFiles, reference),
    })),
  )

  it.each(bridges)('to $name fits both versions and is told in English and German', (content) => {
    for (const bridge of content.bridges) {
      const old = contentOf(referenceName(bridge.from)).questionnaire
      const told = [
        bridge.summary,
        ...bridge.links.flatMap(({ note }) => (note === null ? [] : [note])),
      ]

      expect(checkBridge(bridge, old, content.questionnaire)).toEqual([])
      for (const text of told) expect(Object.keys(text).toSorted()).toEqual(['de', 'en'])
    }
  })

  it('leads on from every version but the newest', () => {
    const from = bridges.flatMap((content) => content.bridges.map(({ from: old }) => old))
    const references = shipped.map(({ reference }) => reference)
    const older = references.filter((reference) => isSuperseded(reference, references))

    expect(from.map(referenceName)).toEqual(expect.arrayContaining(older.map(referenceName)))
  })
})

describe('eu-open-data-maturity 2023.0.0', () => {
  const { questionnaire, texts, packs } = contentOf('eu-open-data-maturity@2023.0.0')
  const questions = choicesOf(questionnaire)

  it('has 172 questions, of which 161 are scored, and a maximum of 2540 points', () => {
    const path = questionnaire.paths[0]
    if (path === undefined) throw new Error('No path')

    const { overall } = scoreAnswers(questionnaire, path, {})

    expect(allQuestions(questionnaire)).toHaveLength(172)
    expect(questions.filter(({ maximum }) => maximum !== null)).toHaveLength(161)
    expect(overall).toMatchObject({ possible: 2540, points: { earned: 0, maximum: 2540 } })
  })

  it('adds up points, has no bands and counts a blank as zero', () => {
    expect(questionnaire).toMatchObject({
      scale: 'points',
      aggregation: 'sum',
      levels: [],
      policies: { blank: 'zero', notApplicable: 'forbidden', dontKnow: 'forbidden' },
    })
  })

  it('names its holder and licence', () => {
    expect(questionnaire.attribution).toMatchObject({
      holder: expect.stringContaining('European Union') as string,
      licence: 'CC BY 4.0',
    })
  })

  it('marks the German option labels as our own translation', () => {
    expect(texts.find(({ language }) => language === 'de')?.translationNotice).not.toBeNull()
    expect(texts.find(({ language }) => language === 'en')?.translationNotice).toBeNull()
  })

  it('ships one real pack of 20 of 35 countries', () => {
    expect(packs).toMatchObject([
      {
        synthetic: false,
        source: { licence: 'CC BY 4.0', year: 2023 },
        groups: [{ respondents: 20 }],
      },
    ])
    expect(packs[0]?.groups[0]?.title['en']).toContain('20 of 35 countries, not a random sample')
  })
})

describe('published.json', () => {
  const published = JSON.parse(
    readFileSync(inRepository('questionnaires/published.json'), 'utf8'),
  ) as Readonly<Record<string, string>>

  it.each(shipped)('holds the fingerprint of $name', async ({ name, reference }) => {
    const path = `${reference.id}/${reference.version}/definition.json`
    const found = definitionHash((await shippedFiles.read(path)) as object)

    expect(
      published[name],
      `A released definition never changes: stored answers would be scored anew without a word.
To correct a question, leave this file as it was and release a new version:
1. Copy questionnaires/${reference.id}/${reference.version} to a folder with a higher version.
2. Change "version" in its definition and texts, then whatever the correction is.
3. Add to questionnaires/published.json the line "<id>@<version>": "<fingerprint>".
The fingerprint of ${name} as it is now: ${found}`,
    ).toBe(found)
  })

  it('names no questionnaire that is gone, because stored answers may still name it', () => {
    expect(Object.keys(published).toSorted()).toEqual(shipped.map(({ name }) => name).toSorted())
  })
})
