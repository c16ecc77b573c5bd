/** Negative when `a` is the older version, positive when it is the newer one: `1.10.0` follows `1.9.0`. */
export function compareVersions(a: string, b: string): number {
  const [partsOfA, partsOfB] = [a, b].map((version) => version.split('.').map(Number))
  for (const [index, part] of (partsOfA ?? []).entries()) {
    const difference = part - (partsOfB?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
