import { type Check, type Finding, SEVERITIES } from './check.ts'
import { cmsChecks } from './checks-cms.ts'
import { headChecks } from './checks-head.ts'
import { httpChecks } from './checks-http.ts'
import { imageChecks } from './checks-image.ts'
import { robotsChecks } from './checks-robots.ts'
import { securityChecks } from './checks-security.ts'
import { textChecks } from './checks-text.ts'
import type { Subject } from './subject.ts'

/** All 63, in reading order: can it be reached, may it be read, is it clean, what does it say, what does it show. */
export const CHECKS: readonly Check[] = [
  ...httpChecks,
  ...robotsChecks,
  ...securityChecks,
  ...headChecks,
  ...textChecks,
  ...imageChecks,
  ...cmsChecks,
]

/** What is wrong with a page, worst first. */
export function runChecks(subject: Subject): Finding[] {
  const findings = CHECKS.flatMap((check): Finding[] => {
    const found = check.find(subject)
    if (found === null) return []
    return [
      {
        id: check.id,
        severity: found.severity ?? check.severity,
        platforms: [...(found.platforms ?? check.platforms)],
        remedy: check.remedy,
        evidence: found.evidence.slice(0, 8),
        params: found.params ?? {},
      },
    ]
  })
  return findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}
