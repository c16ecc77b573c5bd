import { AlignmentType, type INumberingOptions, type ILevelsOptions, LevelFormat } from 'docx'
import { COLOURS } from '../look'
import { LIST_INDENT } from './word-styles'
import { hex, twips } from './word-units'

/**
 * Kinds of lists. The library writes `{name-number}` and replaces it later, wherever it stands: with
 * a tab in its name, which `oneLine` lets through nowhere, no text can be taken for one.
 */
export const LIST_KINDS = { bulleted: 'bulleted\t', numbered: 'numbered\t' } as const

const level = (format: NonNullable<ILevelsOptions['format']>, text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    run: { bold: true, color: hex(COLOURS.own) },
    paragraph: { indent: { left: twips(LIST_INDENT), hanging: twips(LIST_INDENT) } },
  },
})

export const WORD_LISTS: INumberingOptions = {
  config: [
    { reference: LIST_KINDS.bulleted, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: LIST_KINDS.numbered, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}
