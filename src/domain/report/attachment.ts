/** A file inside the report's file: what its pages print, as data. */
export interface Attachment {
  /** ASCII letters, digits, hyphens and a dot. */
  readonly name: string
  /** What it is, in the report's language. */
  readonly description: string
  /** Such as `application/json`. */
  readonly mediaType: string
  readonly content: string
}
