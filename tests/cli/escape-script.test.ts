import vm from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeScript } from '@/cli/escape-script'
import { runs } from '../builders/runs'
import { hostileText } from './hostile-text'

const DANGEROUS = /<\/script|<!--|\0|\r/i

describe('escapeScript', () => {
  it('leaves nothing that could end the element, and no string another one', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = escapeScript(JSON.stringify(text))

        expect(code).not.toMatch(DANGEROUS)
        expect(vm.runInNewContext(code)).toBe(text)
      }),
      { numRuns: runs(100) },
    )
  })

  it('keeps what templates and patterns mean, raw line ends and NUL included', () => {
    const code = '[`</script>\r\n\0<!--`, /[</script>]<!--/.source.length]'

    expect(escapeScript(code)).not.toMatch(DANGEROUS)
    expect(vm.runInNewContext(escapeScript(`(${code})[0]`))).toBe('</script>\n\0<!--')
    expect(vm.runInNewContext(escapeScript('/^[</script>]+<!--$/.test("t>/<!--")'))).toBe(true)
  })

  it('leaves comparisons alone', () => {
    expect(escapeScript('a<script&&b<b')).toBe('a<script&&b<b')
  })
})
