const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
] as const

/** `frame-ancestors` works in a response header only; browsers complain of it in a page. */
const HEADER_ONLY = "frame-ancestors 'none'"

/** The policy the app runs under: nothing inline, nothing evaluated, no other origin. */
export function contentSecurityPolicy(place: 'header' | 'page'): string {
  return [...DIRECTIVES, ...(place === 'header' ? [HEADER_ONLY] : [])].join('; ')
}
