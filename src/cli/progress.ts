import { SingleBar } from 'cli-progress'

/** A bar on a terminal; silent where nobody looks. Phases follow one another, each with its own total. */
export function progressBar(out: NodeJS.WriteStream | null): {
  told(phase: string, done: number, total: number): void
  stop(): void
} {
  if (!out?.isTTY) return { told: () => {}, stop: () => {} }
  let bar: SingleBar | null = null
  let now = ''
  const stop = () => {
    bar?.stop()
    bar = null
  }
  return {
    told(phase, done, total) {
      if (phase !== now) {
        stop()
        now = phase
        bar = new SingleBar({ format: `${phase} [{bar}] {percentage} %`, stream: out })
        bar.start(total, done)
      } else bar?.update(done)
    },
    stop,
  }
}
