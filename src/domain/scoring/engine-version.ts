/**
 * Names the rules by which this program scores. Raised whenever the same answers to the same
 * definition could give another number; printed beside every score that leaves the program.
 */
export const ENGINE_VERSION = '2.0.0'
