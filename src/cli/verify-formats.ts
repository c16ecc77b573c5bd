export const VERIFY_FORMATS = ['text', 'json'] as const

export interface VerifyOptions {
  readonly format: (typeof VERIFY_FORMATS)[number]
}
