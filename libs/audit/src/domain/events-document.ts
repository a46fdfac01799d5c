import type { Disclosure, EventCatalogue, EventSpec } from '@adal/kernel';

/** One context's events, under its name. */
export type EventGroup = { readonly context: string; readonly catalogue: EventCatalogue };

const SEEN: Readonly<Record<Disclosure, string>> = {
  now: 'by everybody, at once',
  'stage-close': 'by everybody, when the stage closes',
  decision: 'by everybody, from the decision on',
  'case-close': 'by everybody, when the case closes',
  restricted: 'by the department and a court, never by the public',
};

const HEAD = `# Events of the log

Generated from the catalogues that the program itself uses; do not edit. An event that is not
listed here cannot be written. "Seen" says who may read the body of an entry and when; its
commitment (a hash) is always public.
`;

/** The text of docs/audit-events.md. */
export function describeEvents(groups: readonly EventGroup[]): string {
  const sections = groups
    .toSorted((a, b) => (a.context < b.context ? -1 : 1))
    .map(({ context, catalogue }) => [`## ${context}\n`, ...catalogue.map(describe)].join('\n'));
  return [HEAD, ...sections].join('\n');
}

function describe(spec: EventSpec): string {
  const fields = Object.entries(spec.fields).map(
    ([name, says]) => `| \`${name}\` | ${cell(says)} |`,
  );
  const table = fields.length === 0 ? [] : ['', '| field | meaning |', '|---|---|', ...fields];
  return [
    `### ${spec.type} (version ${spec.version})\n`,
    `${spec.says}\n`,
    `Seen ${SEEN[spec.disclosure]} (\`${spec.disclosure}\`).`,
    ...table,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
