import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usablePicture } from '@/report/pdf/usable-picture'
import { PICTURE_LIMIT, readPicture } from '@/report/read-picture'
import { aJpeg, aPng } from '../builders/pictures'

describe('readPicture', () => {
  it('reads the size of a PNG and of a JPEG from the file alone', () => {
    expect(readPicture(aPng(3, 2))).toMatchObject({
      ok: true,
      value: { format: 'png', width: 3, height: 2 },
    })
    expect(readPicture(aJpeg(300, 200))).toMatchObject({
      ok: true,
      value: { format: 'jpeg', width: 300, height: 200 },
    })
  })

  it('refuses what is no such picture', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('<svg></svg>')]) {
      expect(readPicture(bytes)).toEqual({ ok: false, failure: 'notAPicture' })
    }
  })

  it.each([PICTURE_LIMIT.bytes + 1, 20_000_000])('refuses a file of %i bytes', (length) => {
    const bytes = new Uint8Array(length)
    bytes.set(aPng(1, 1))

    expect(readPicture(bytes)).toEqual({ ok: false, failure: 'tooLarge' })
    expect(readPicture(bytes.subarray(0, PICTURE_LIMIT.bytes)).ok).toBe(true)
  })

  it('refuses a picture with more pixels than paper can show', () => {
    expect(readPicture(aPng(PICTURE_LIMIT.pixels + 1, 1))).toEqual({
      ok: false,
      failure: 'tooLarge',
    })
  })

  it.each([
    ['PNG', aPng(3, 2)],
    ['JPEG', aJpeg(300, 200)],
  ])('refuses a %s that ends too early, wherever it ends', (_, whole) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: whole.length - 1 }), (length) => {
        expect(readPicture(whole.slice(0, length)).ok).toBe(false)
      }),
    )
  })
})

describe('usablePicture', () => {
  it('takes pictures that can be drawn', () => {
    expect(usablePicture(aPng(3, 2)).ok).toBe(true)
    expect(usablePicture(aJpeg(300, 200)).ok).toBe(true)
  })

  it('refuses a PNG whose pixels cannot be unpacked', () => {
    const bytes = aPng(3, 2, deflateSync(Buffer.from('too few')))
    const scrambled = aPng(3, 2, Buffer.from('not packed at all'))

    expect(usablePicture(scrambled)).toEqual({ ok: false, failure: 'damaged' })
    expect(usablePicture(bytes)).toEqual({ ok: false, failure: 'damaged' })
  })

  it('never throws, whatever byte of a picture is changed', () => {
    const whole = aPng(5, 4)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const damaged = whole.slice()
        damaged[at] = value
        usablePicture(damaged)
      }),
    )
  })
})
