import { stringify } from 'csv-stringify/sync'

export interface CsvOptions {
  /** Semicolons and decimal commas, as an Indonesian Excel reads a file that is double-clicked; else RFC 4180. */
  isForExcel?: boolean
}

/**
 * A table as a file for a spreadsheet and for other programs. UTF-8 with BOM. What begins like a formula is defused,
 * because titles and accounts come from outside; numbers are numbers.
 */
export function csvFile(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { isForExcel = false }: CsvOptions = {},
): string {
  return stringify([...rows] as (string | number)[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    delimiter: isForExcel ? ';' : ',',
    header: true,
    columns: [...head],
    cast: {
      // A negative number is no formula.
      number: (value) => ({
        value: isForExcel ? String(value).replace('.', ',') : String(value),
        escape_formulas: false,
      }),
    },
  })
}
