import { describe, expect, it } from 'vitest'
import { readAddress } from '@/domain/read-address'

/** More than it takes until a call is optimised; `URL.canParse` of Node 20 answers otherwise then. */
const MANY = 20_000

describe('readAddress', () => {
  it('reads the same address the same way, however often it is asked', () => {
    const hosts = new Set<string | undefined>()
    for (let time = 0; time < MANY; time += 1) {
      hosts.add(readAddress('https://müsterstadt.example/')?.hostname)
    }

    expect([...hosts]).toEqual(['xn--msterstadt-9db.example'])
  })

  it.each(['', 'nonsense', '/a/path', 'https://', 'http://[::1'])('is null for %j', (text) => {
    expect(readAddress(text)).toBeNull()
  })
})
