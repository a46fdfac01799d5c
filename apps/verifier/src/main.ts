import { readFileSync } from 'node:fs';

import { readArguments, USAGE } from './arguments.js';
import { readCompanions } from './companions.js';
import { EXIT } from './exit-codes.js';
import { reportText } from './report-text.js';
import { verify } from './verify.js';

/** Prints the report and answers the exit code. */
function start(words: readonly string[]): number {
  const request = readArguments(words);
  if (!request.ok) return refused(USAGE);
  try {
    const companions = readCompanions(request.value);
    if (!companions.ok)
      return refused(`${companions.error.code} ${JSON.stringify(companions.error.context ?? {})}`);
    const report = verify(readFileSync(request.value.evidence), companions.value);
    console.log(request.value.isJson ? JSON.stringify(report) : reportText(report));
    return report.exitCode;
  } catch (fault) {
    return refused(fault instanceof Error ? fault.message : 'the files cannot be read');
  }
}

function refused(says: string): number {
  console.error(says);
  return EXIT.malformed;
}

process.exitCode = start(process.argv.slice(2));
