/** A file that was chosen, and the how many-eth it is: the same file again is to be read again. */
export interface ChosenFile {
  readonly file: File
  readonly round: number
}

export const nextFile = (before: ChosenFile | null, file: File): ChosenFile => ({
  file,
  round: (before?.round ?? 0) + 1,
})
