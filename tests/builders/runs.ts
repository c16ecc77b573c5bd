/** How many random cases a property tries: `LONG_RUN=1` asks for ten times as many. */
export const runs = (usual: number): number =>
  process.env['LONG_RUN'] === '1' ? usual * 10 : usual
