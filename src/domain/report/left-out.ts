import type { UnfitPack } from '../benchmark/compare-with-benchmark'
import type { Problem } from '../problem'

/** Something that was wished for and is not in the report, with the reason. */
export type LeftOut =
  | { readonly kind: 'benchmark'; readonly problem: BenchmarkProblem }
  | { readonly kind: 'coatOfArms'; readonly fault: PictureFault }

export const PICTURE_FAULTS = ['tooLarge', 'notAPicture', 'damaged'] as const

export type PictureFault = (typeof PICTURE_FAULTS)[number]

export type BenchmarkProblem = UnfitPack | Extract<Problem, { readonly code: 'syntheticInFinal' }>
