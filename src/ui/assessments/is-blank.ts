/** True for a text without a single sign to read. */
export const isBlank = (text: string): boolean => text.trim() === ''
