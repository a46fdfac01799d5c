import type { Texts } from './kk.js';

/** English texts of the web app. */
export const en: Texts = {
  title: 'Adal. Open contest',
  language: 'Language',
  scheme: { toDark: 'Dark appearance', toLight: 'Light appearance' },
  lead: {
    heading: 'A contest in which nobody knows whom they judge',
    text: 'The commission sees a code, never a name. Every decision is recorded in an open log, and anyone can recompute it on their own computer.',
  },
  contests: {
    heading: 'Contests',
    loading: 'Loading contests',
    empty: 'No contest has been announced yet. When a state body announces one, it appears here.',
    failed: 'The list did not load. Check your connection and try again.',
    retry: 'Try again',
    closes: 'Applications close {{when}} (Astana time)',
    opens: 'Applications open {{when}} (Astana time)',
    rules: 'Rules: {{id}}',
    evidence: 'Download the evidence',
  },
  status: {
    announced: 'Announced',
    accepting: 'Accepting applications',
    screening: 'Documents under review',
    testing: 'Test in progress',
    assessing: 'Work being scored',
    deciding: 'Commission deciding',
    decided: 'Decided',
    closed: 'Closed',
    'not-held': 'Not held',
    voided: 'Voided',
    suspended: 'Suspended',
  },
  steps: { apply: 'Apply', check: 'Check', test: 'Test', assess: 'Score', decide: 'Decide' },
  health: {
    heading: 'System',
    service: 'Service',
    up: 'Running',
    down: 'Not answering',
    version: 'Version',
    log: 'Log',
    logSize: '{{count}} entries',
    root: 'Root',
    logMissing: 'No checkpoint yet',
    checking: 'Checking',
  },
};
