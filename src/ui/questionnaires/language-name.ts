/** A language named in the reader's own, such as "German" for `de`. */
export function languageName(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code
  } catch {
    // A loaded questionnaire may use a tag that browsers do not take for one; the tag still says which.
    return code
  }
}
