/** The package ships no types; this is the part that `make-fonts.ts` uses. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype'
    readonly noLayoutClosure: boolean
    readonly noHinting: boolean
    readonly dropTables: readonly string[]
  }

  function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>

  export = subsetFont
}
