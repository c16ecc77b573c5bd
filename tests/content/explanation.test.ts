import { readdirSync, readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { PROVIDER_KINDS } from '@/domain/assessment/answer'
import { EXPLANATION_CODES } from '@/domain/scoring/explanation'
import type wording from '../../locales/en/explanation.json'
import { inRepository } from '../builders/shipped-files'

const languages = readdirSync(inRepository('locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const read = (language: string): typeof wording =>
  JSON.parse(
    readFileSync(inRepository(`locales/${language}/explanation.json`), 'utf8'),
  ) as typeof wording

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

const namesOf = (section: object) =>
  [...new Set(Object.keys(section).map(withoutPlural))].toSorted()

describe.each(languages)('the explanations in %s', (language) => {
  const { steps, providers } = read(language)

  it('have a sentence for every step, and none that is never told', () => {
    expect(namesOf(steps)).toEqual(EXPLANATION_CODES.toSorted())
  })

  it('are whole sentences', () => {
    const unfinished = Object.values(steps).filter(
      (sentence) =>
        !/^(\p{Lu}|[“„]|\{\{)/u.test(sentence) || !/([.”“]|\{\{reason\}\})$/.test(sentence),
    )

    expect(unfinished).toEqual([])
  })

  it('name every kind of provider', () => {
    expect(namesOf(providers)).toEqual([...PROVIDER_KINDS, 'named'].toSorted())
  })

  it('follow the plural of what they count', async () => {
    const words = createInstance()
    await words.init({
      lng: language,
      resources: { [language]: { explanation: { steps } } },
      interpolation: { escapeValue: false },
    })
    const say = (count: number) =>
      words.t('explanation:steps.leftOut', { count, members: String(count) })

    expect(say(1)).not.toBe(say(2).replace('2', '1'))
    expect(say(2)).toContain('2')
  })
})
