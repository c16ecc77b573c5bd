/**
 * What makes a spreadsheet calculate, at the start of a text cell. Papa Parse's own pattern stops at a
 * line break and lets `=1+1` through when a second line follows; full-width signs count in East Asian
 * settings.
 */
export const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/
