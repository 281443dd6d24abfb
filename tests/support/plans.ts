import type { Started } from './start.ts'

/**
 * How SQLite would look up what the server asks from now on, by statement: `SEARCH comment USING INDEX …`. Call it
 * before the server is asked anything: a statement that it prepared earlier is kept and not seen again. A young database
 * has no statistics, so what is found here holds on the first day of an installation.
 *
 * @param tables names of the tables whose statements count
 */
export function plansFrom(started: Started, tables: readonly string[]) {
  const { storage } = started.titian
  if (storage.dialect !== 'sqlite') throw new Error('SQLite only')
  const { connection } = storage
  const named = new RegExp(`(from|join|update|into) "?(${tables.join('|')})"?\\b`)
  const plans = new Map<string, string>()
  const prepare = connection.prepare.bind(connection)
  connection.prepare = ((text: string) => {
    if (named.test(text) && !plans.has(text)) {
      const values = Array(text.split('?').length - 1).fill('x')
      const steps = prepare(`explain query plan ${text}`).all(...values) as { detail: string }[]
      plans.set(text, steps.map((step) => step.detail).join(' | '))
    }
    return prepare(text)
  }) as typeof connection.prepare
  return {
    plans,
    /** Statements that walk a table, or all that a site has in it. @param meant plans that may */
    walks: (meant: RegExp) =>
      [...plans].filter(
        ([, plan]) => /\bSCAN \w|(PRIMARY KEY|INDEX \w+) \(site_id=\?\)/.test(plan) && !meant.test(plan),
      ),
    stop: () => {
      connection.prepare = prepare
    },
  }
}
