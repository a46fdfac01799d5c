import type { Report } from './verify.js';

/** The report in plain words, for a terminal. */
export function reportText(report: Report): string {
  return [
    ...heading(report),
    ...report.checks.flatMap(({ name, says, findings }) => [
      `${findings.length === 0 ? '  ok   ' : '  WRONG'} ${name}: ${says}`,
      ...findings.map((finding) => `         - ${finding}`),
    ]),
    ...(report.checks.length === 0 ? report.findings.map(({ says }) => `  WRONG  ${says}`) : []),
    '',
    'Could not be checked with this evidence:',
    ...report.notChecked.map((says) => `  -  ${says}`),
    ...(report.notChecked.length === 0 ? ['  -  nothing'] : []),
    '',
    verdict(report),
  ].join('\n');
}

function heading({ kind, contestId, keys }: Report): readonly string[] {
  if (kind === null) return ['Evidence that cannot be read'];
  const by = keys === 'pinned' ? 'the keys you gave' : 'the keys in the evidence itself';
  return [`Evidence (${kind}) of contest ${String(contestId)}, judged by ${by}`, ''];
}

function verdict({ sound, exitCode, findings }: Report): string {
  return sound
    ? 'SOUND: everything that could be checked holds. Exit code 0.'
    : `NOT SOUND: ${String(findings.length)} findings. Exit code ${String(exitCode)}.`;
}
