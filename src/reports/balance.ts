import { type Door, FEW } from './report.ts'

/** Beyond this a site is a door in or out (DOMAIN §2.6). */
export const DOOR = 0.1

/** (in − out) ÷ (in + out); null under 30 cases. */
export function balanceOf(visitsIn: number, pairsOut: number): number | null {
  return visitsIn + pairsOut < FEW ? null : (visitsIn - pairsOut) / (visitsIn + pairsOut)
}

export function doorOf(balance: number | null): Door | null {
  if (balance === null) return null
  if (balance > DOOR) return 'in'
  return balance < -DOOR ? 'out' : 'even'
}
