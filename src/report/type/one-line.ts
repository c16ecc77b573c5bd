/** Stands where a character is missing, so that nobody reads on as if nothing were. */
export const MISSING = '\uFFFD'

const LINE_AND_CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu

/** A lone half of a surrogate pair is no character; U+FFFF and its like are none by definition. */
const NO_CHARACTER = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** A text as one line of characters that every file format can hold, accents on their letters. */
export const oneLine = (text: string): string =>
  text.replace(LINE_AND_CONTROL, ' ').replace(NO_CHARACTER, MISSING).normalize('NFC')
