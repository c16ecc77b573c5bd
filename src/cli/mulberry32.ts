const INCREMENT = 0x6d2b79f5
const TWO_TO_32 = 4_294_967_296

/**
 * Random numbers of 0 (included) to 1 (excluded) that the seed decides, the same on every machine.
 *
 * Mulberry32 by Tommy Ettinger, 2017, in the public domain
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). Good enough to draw
 * made-up answers, not for secrets.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + INCREMENT) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32
  }
}
