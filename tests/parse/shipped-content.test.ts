import { describe, expect, it } from 'vitest'
import {
  isShipped,
  loadContextFigures,
  loadExample,
  loadShippedBridges,
  loadShippedPacks,
  loadShippedQuestionnaire,
  loadShippedText,
  newerShippedVersion,
  shippedLanguages,
  shippedQuestionnaires,
  type ShippedFiles,
} from '@/parse/shipped-content'
import { anAssessment } from '../builders/assessment'
import { aBenchmarkPack } from '../builders/benchmark-pack'
import { aBridge, aBridgeFile } from '../builders/bridge'
import { aBenchmarkPackFile, aDefinitionFile, anAssessmentFile, aTextFile } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'

const questionnaire = aQuestionnaire({ id: 'a.b' })
const text = (language: string) =>
  aTextFile(questionnaire, aQuestionnaireText(questionnaire, { language }))

const contents: Readonly<Record<string, unknown>> = {
  'a.b/1.0.0/benchmarks/towns.json': aBenchmarkPackFile(aBenchmarkPack()),
  'a.b/1.0.0/definition.json': aDefinitionFile(questionnaire),
  'a.b/1.0.0/example.json': anAssessmentFile(anAssessment({ isExample: true })),
  'a.b/1.0.0/text.de.json': text('de'),
  'a.b/1.0.0/text.en.json': text('en'),
  'a-b/1.0.0/definition.json': aDefinitionFile(aQuestionnaire({ id: 'a-b' })),
  'a-b/1.0.0/text.fr.json': text('fr'),
  'broken/1.0.0/definition.json': {},
  'published.json': {},
  'deeper/1.0.0/source/definition.json': {},
}

const files: ShippedFiles = {
  paths: Object.keys(contents),
  read: (path) => Promise.resolve(contents[path]),
}

const reference = { id: 'a.b', version: '1.0.0' }

describe('the shipped content', () => {
  it('lists a questionnaire for each definition at its place, and nothing else', () => {
    expect(shippedQuestionnaires(files).map(({ id }) => id)).toEqual(['a.b', 'a-b', 'broken'])
    expect(isShipped(files, reference)).toBe(true)
    expect(isShipped(files, { ...reference, version: '1.0.1' })).toBe(false)
  })

  it('knows the languages of a questionnaire from its own folder only', () => {
    expect(shippedLanguages(files, reference)).toEqual(['de', 'en'])
    expect(shippedLanguages(files, { id: 'a-b', version: '1.0.0' })).toEqual(['fr'])
  })

  it('loads the definition, the wording, the packs and the example', async () => {
    expect(await loadShippedQuestionnaire(files, reference)).toEqual({
      ...questionnaire,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    expect((await loadShippedText(files, questionnaire, 'de')).language).toBe('de')
    expect((await loadShippedPacks(files, reference)).map(({ id }) => id)).toEqual(['towns-2025'])
    expect((await loadExample(files, reference))?.isExample).toBe(true)
  })

  it('has neither example, figures nor packs where none are shipped', async () => {
    const other = { id: 'a-b', version: '1.0.0' }

    expect(await loadExample(files, other)).toBeNull()
    expect(await loadContextFigures(files, other)).toEqual([])
    expect(await loadShippedPacks(files, other)).toEqual([])
  })

  it('throws on a shipped file that is broken, because that is a bug of ours', async () => {
    const broken = loadShippedQuestionnaire(files, { id: 'broken', version: '1.0.0' })

    await expect(broken).rejects.toThrow('foreignFile')
  })

  describe('has bridges, which', () => {
    const bridge = (from: string, to: string) =>
      aBridgeFile(aBridge({ from: { id: 'a.b', version: from }, to: { id: 'a.b', version: to } }))
    const bridged: Readonly<Record<string, unknown>> = {
      ...contents,
      'a.b/1.9.0/definition.json': {},
      'a.b/1.9.0/bridge.1.0.0.json': bridge('1.0.0', '1.9.0'),
      'a.b/1.10.0/definition.json': {},
      'a.b/1.10.0/bridge.1.0.0.json': bridge('1.0.0', '1.10.0'),
      'a.b/1.10.0/bridge.1.9.0.json': bridge('1.9.0', '1.10.0'),
      'a.b/2.0.0/definition.json': {},
      'a-b/3.0.0/bridge.1.0.0.json': {},
    }
    const more: ShippedFiles = {
      paths: Object.keys(bridged),
      read: (path) => Promise.resolve(bridged[path]),
    }

    it('lead to the newest version that has one', () => {
      expect(newerShippedVersion(more, reference)).toEqual({ id: 'a.b', version: '1.10.0' })
      expect(newerShippedVersion(more, { id: 'a.b', version: '1.10.0' })).toBeNull()
      expect(newerShippedVersion(more, { id: 'a-b', version: '1.0.0' })).toBeNull()
    })

    it('lie beside the version they lead to', async () => {
      const bridges = await loadShippedBridges(more, { id: 'a.b', version: '1.10.0' })

      expect(bridges.map(({ from }) => from.version)).toEqual(['1.0.0', '1.9.0'])
      expect(await loadShippedBridges(more, reference)).toEqual([])
    })
  })
})
