import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLink } from '@/parse/parse-link'
import { runs } from '../builders/runs'

describe('parseLink', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'JAVASCRIPT://example.org/%0aalert(1)',
    '  javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001\u001Fjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'j\ra\nv\ta\nscript\r:alert(1)',
    '\uFEFFjavascript:alert(1)',
    '\u00A0javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://example.org/0b6e',
    'file:///etc/passwd',
    'filesystem:https://example.org/x',
    'view-source:https://example.org/',
    'about:blank',
    'ftp://example.org/',
    'tel:+4912345',
    'intent://scan/#Intent;end',
  ])('refuses %j', (link) => {
    expect(parseLink(link, 'here')).toMatchObject({
      ok: false,
      failure: [{ code: 'unsafeLink', path: 'here' }],
    })
  })

  it.each([
    '',
    ' ',
    'example.org',
    'www.example.org/page',
    '/relative',
    '//example.org',
    '#anchor',
    'https://',
    'https:// example.org',
    'http://[::1',
    'https://exa mple.org/',
    'nonsense',
  ])('refuses %j, which is not a whole address', (link) => {
    expect(parseLink(link).ok).toBe(false)
  })

  it.each([
    [
      'https://example.org/a b/ü?q="x"&r=<y>#z',
      'https://example.org/a%20b/%C3%BC?q=%22x%22&r=%3Cy%3E#z',
    ],
    ['HTTP://Example.ORG', 'http://example.org/'],
    [' https://example.org/ ', 'https://example.org/'],
    ['https://example.org/a\nb', 'https://example.org/ab'],
    ['https://müsterstadt.example/', 'https://xn--msterstadt-9db.example/'],
    ['https://example.org/?a={b}|c^d`e\\f', 'https://example.org/?a=%7Bb%7D%7Cc%5Ed%60e%5Cf'],
    ['https://example.org/%C3%BC', 'https://example.org/%C3%BC'],
    ['mailto:it@example.org?subject=A b', 'mailto:it@example.org?subject=A%20b'],
    ['mailto:it@example.org"><script>', 'mailto:it@example.org%22%3E%3Cscript%3E'],
    ['mailto:bürger@example.org', 'mailto:b%C3%BCrger@example.org'],
  ])('percent-encodes %j', (link, encoded) => {
    expect(parseLink(link)).toEqual({ ok: true, value: encoded })
  })

  it('quotes only the beginning of a refused link', () => {
    const parsed = parseLink(`javascript:${'a'.repeat(1_000_000)}`)

    expect(JSON.stringify(parsed).length).toBeLessThan(200)
  })

  it('lets nothing through but safe protocols in safe characters, which stay as they are', () => {
    const link = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .tuple(
          fc.constantFrom('https://a.example/', 'mailto:', 'javascript:', ''),
          fc.string({ unit: 'binary' }),
        )
        .map((parts) => parts.join('')),
    )

    fc.assert(
      fc.property(link, (text) => {
        const parsed = parseLink(text)
        if (!parsed.ok) return

        expect(parsed.value).toMatch(
          /^(https?|mailto):[\x21\x23-\x3B\x3D\x3F-\x5B\x5D\x5F\x61-\x7A~]*$/,
        )
        expect(parseLink(parsed.value)).toEqual(parsed)
      }),
      { numRuns: runs(300) },
    )
  })
})
