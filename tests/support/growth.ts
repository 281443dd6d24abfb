/** CPU time of this process, so that other work on the machine does not count. Microseconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** One call's CPU time, from as many calls as fill twenty milliseconds. Microseconds. */
function timeOf(work: () => void): number {
  const from = cpu()
  let calls = 0
  do {
    work()
    calls++
  } while (cpu() - from < 20_000)
  return (cpu() - from) / calls
}

/**
 * The power of size with which work grows: 1 linear, 2 quadratic. The best of several rounds, because collecting
 * garbage is not the work's fault. No clock is compared with a number of milliseconds.
 */
export function growthOf(work: (text: string) => void, make: (size: number) => string, small: number, large: number) {
  const texts = [make(small), make(large)] as const
  let best = [Infinity, Infinity]
  let power = Infinity
  for (let round = 0; round < 5 && (round < 2 || power > 1.4); round++) {
    best = best.map((time, at) =>
      Math.min(
        time,
        timeOf(() => work(texts[at] as string)),
      ),
    )
    power = Math.log((best[1] as number) / (best[0] as number)) / Math.log(large / small)
  }
  return power
}

/** Between linear (1) and quadratic (2), with room for caches and noise. */
export const LINEAR = 1.6
