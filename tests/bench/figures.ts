/** One line of the benchmark: a measured figure, its floor from the same run, and the budget. */
export interface Figure {
  readonly name: string
  readonly measured: number
  readonly floor: number
  readonly unit: string
  /** What the floor is. */
  readonly floorName: string
  /** At most this many times the floor; null: the budget is absolute. */
  readonly budgetRatio: number | null
  /** At most this much, in `unit`; null: only the ratio counts. */
  readonly budget: number | null
}

export function isWithinBudget({ measured, floor, budgetRatio, budget }: Figure): boolean {
  const withinRatio = budgetRatio === null || measured <= floor * budgetRatio
  return withinRatio && (budget === null || measured <= budget)
}

export function writeFigure(figure: Figure): string {
  const { name, measured, floor, unit, floorName, budgetRatio, budget } = figure
  const number = (value: number) => value.toFixed(value < 100 ? 2 : 0)
  const allowed = [
    budgetRatio === null ? [] : [`≤ ${String(budgetRatio)} × floor`],
    budget === null ? [] : [`≤ ${String(budget)} ${unit}`],
  ]
    .flat()
    .join(', ')
  const ratio = (measured / floor).toFixed(2)
  return [
    isWithinBudget(figure) ? 'ok  ' : 'OVER',
    `${name}: ${number(measured)} ${unit}`,
    `floor ${number(floor)} ${unit} (${floorName})`,
    `ratio ${ratio}`,
    allowed,
  ].join(' | ')
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Runs the candidates in turn, so that a slow moment of the machine hits all alike; medians. */
export function measureInTurn(
  rounds: number,
  candidates: readonly (() => void)[],
): readonly number[] {
  const times = candidates.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    candidates.forEach((run, index) => {
      const start = performance.now()
      run()
      times[index]?.push(performance.now() - start)
    })
  }
  return times.map(median)
}
