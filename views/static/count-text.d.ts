export function lengthFor(counts: 'x' | 'graphemes' | 'points', text: string): number
