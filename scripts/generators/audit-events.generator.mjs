import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { table, titled } from './markdown.mjs';

const SEEN = {
  now: 'by everybody, at once',
  'stage-close': 'by everybody, when the stage closes',
  decision: 'by everybody, from the decision on',
  'case-close': 'by everybody, when the case closes',
  restricted: 'by the department and a court, never by the public',
};

/** `docs/audit-events.md`, from the catalogues that the domain doors export as `…_EVENTS`. */
export async function render({ root, load }) {
  const sections = [];
  for (const lib of readdirSync(join(root, 'libs')).sort()) {
    const catalogue = await catalogueOf(lib, load);
    if (catalogue.length > 0) sections.push(`## ${lib}`, ...catalogue.map(eventSection));
  }
  return {
    'docs/audit-events.md': `${titled(
      'Events of the log',
      'What is not listed here cannot be written into the log. Every entry also carries the version, the time, the contest, the actor’s pseudonym and role, and a nonce; its commitment, a hash, is always public. Who may read the body, and when, stands with each event.',
      ...sections,
    )}\n`,
  };
}

async function catalogueOf(lib, load) {
  const door = await load(`libs/${lib}/src/domain/index.js`).catch((error) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return {};
    throw error;
  });
  return Object.entries(door)
    .filter(([name]) => name.endsWith('_EVENTS'))
    .flatMap(([, catalogue]) => catalogue);
}

function eventSection({ type, version, says, disclosure, fields }) {
  const rows = Object.entries(fields).map(([name, meaning]) => [`\`${name}\``, meaning]);
  return [
    `### ${type} (version ${version})`,
    `${says} Seen ${SEEN[disclosure]} (\`${disclosure}\`).`,
    ...(rows.length > 0 ? [table(['Field', 'Meaning'], rows)] : []),
  ].join('\n\n');
}
