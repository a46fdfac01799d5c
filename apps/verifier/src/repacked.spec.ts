import { concatBytes, toUtf8 } from '@adal/kernel';
import { bundleFiles, storedZip, type EvidenceKind } from '@adal/supervision/domain';

import { playedContest } from '../../../test/support/evidence.maker.js';
import { repacked, withManifest } from '../../../test/support/evidence-zip.js';
import { verify } from './verify.js';

const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };
const played = playedContest();

type Case = readonly [
  what: string,
  file: string,
  change: (text: string) => string,
  verdict: readonly [code: number, says: RegExp],
  kind?: EvidenceKind,
];

/** Somebody who changes files and puts the manifest right. */
const CASES: readonly Case[] = [
  [
    'a body',
    'entries.jsonl',
    (text) => text.replace('"points":17', '"points":19'),
    [3, /body of log entry \S+ at leaf \d+ is not the one/],
  ],
  [
    'a body spelt otherwise',
    'entries.jsonl',
    (text) => text.replace('{"actor":', '{ "actor":'),
    [2, /cannot be read: canonical.not-canonical/],
  ],
  [
    'a body less',
    'entries.jsonl',
    (text) => text.slice(text.indexOf('\n') + 1),
    [2, /entries.jsonl/],
  ],
  [
    'a body of another contest',
    'entries.jsonl',
    (text) => text.replace('"contest":"000000c0', '"contest":"000000c1'),
    [2, /entry.of-another-contest/],
  ],
  [
    'an unknown event',
    'entries.jsonl',
    (text) => text.replace('"type":"contest.closed"', '"type":"contest.sealed"'),
    [2, /entry.unknown-event/],
  ],
  [
    'a commitment',
    'leaves.jsonl',
    (text) => text.replace(/"commitment":"[0-9a-f]{8}/, '"commitment":"00000000'),
    [3, /do not lead to the root/],
  ],
  [
    'a leaf moved',
    'leaves.jsonl',
    (text) => text.replace('"index":3}', '"index":2}'),
    [3, /do not lead to the root/],
  ],
  [
    'a range',
    'tree.jsonl',
    (text) => text.replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000'),
    [3, /do not lead to the root/],
  ],
  ['a range too many', 'tree.jsonl', (text) => text + text, [3, /do not lead to the root/]],
  [
    'the root of the checkpoint',
    'checkpoint',
    (text) => text.replace(/\n[^\n]{43}=\n/, `\n${'A'.repeat(43)}=\n`),
    [3, /do not lead to the root/],
  ],
  [
    'the size of the checkpoint',
    'checkpoint',
    (text) => text.replace(/\n\d+\n/, '\n99\n'),
    [3, /do not lead to the root/],
  ],
  [
    'the signature',
    'checkpoint',
    (text) => text.replace(/— (\S+) (.{8}).{4}/, '— $1 $2AAAA'),
    [4, /note.bad-signature/],
  ],
  [
    'no signature',
    'checkpoint',
    (text) => text.slice(0, text.lastIndexOf('—')),
    [3, /not a signed note/],
  ],
  [
    'another key',
    'policy.json',
    (text) => text.replace(/"logKey":"[^"]*"/, '"logKey":"adal.test/log+00000000+AAAA"'),
    [4, /keys that are no keys/],
  ],
  [
    'another origin',
    'policy.json',
    (text) => text.replace('"origin":"adal.test/log"', '"origin":"evil.test/log"'),
    [2, /entry.of-another-log/],
  ],
  [
    'a quorum of witnesses',
    'policy.json',
    (text) => text.replace('"quorum":0', '"quorum":1'),
    [4, /checkpoint.quorum-missing/],
  ],
  [
    'rules',
    'ruleset.json',
    (text) => text.replace('"totalMinCorrect":12', '"totalMinCorrect":4'),
    [5, /not the ruleset that was announced/],
  ],
  [
    'rules that are none',
    'ruleset.json',
    (text) => text.replace('"totalMinCorrect":12', '"totalMinCorrect":-4'),
    [2, /ruleset.json/],
  ],
  [
    'no holidays',
    'calendar.json',
    (text) => text.replace(/"years":\[[^\]]*\]/, '"years":[]'),
    [5, /calendar.year-unknown/],
  ],
  [
    'a shown result',
    'projection.json',
    (text) => text.replace('"points":17', '"points":19'),
    [6, /another test result/],
  ],
  [
    'a shown status',
    'projection.json',
    (text) => text.replace('"status":"closed"', '"status":"decided"'),
    [6, /another status/],
  ],
  [
    'a shown field too many',
    'projection.json',
    (text) => text.replace('"threshold":3', '"threshold":3,"visitors":1'),
    [6, /another visitors of the contest/],
  ],
  [
    'a shape',
    'projection.json',
    (text) => text.replace('"offers":[', '"offers":[null,'),
    [2, /projection.json/],
  ],
  [
    'an answer',
    'testing.json',
    (text) => text.replace('"value":"d"', '"value":"c"'),
    [3, /an answer of the attempt of/],
    'restricted',
  ],
  [
    'a late answer taken for one in time',
    'testing.json',
    (text) => text.replace(/"held":\[\{[^}]*\}\]/, '"held":[]'),
    [3, /other late answers than were logged/],
    'restricted',
  ],
  [
    'a leaf of the bank',
    'testing.json',
    (text) => text.replace('"enemies":"ANT-1"', '"enemies":"ANT-2"'),
    [5, /not the one whose root was announced/],
    'restricted',
  ],
  [
    'a mark',
    'commission.json',
    (text) => text.replace('"value":2', '"value":3'),
    [3, /are not those committed to/],
    'restricted',
  ],
  [
    'a reason',
    'commission.json',
    (text) => text.replace('"reason":null', '"reason":"x"'),
    [6, /stored reason of a motion/],
    'restricted',
  ],
  [
    'a sealed candidate',
    'sealed-set.json',
    (text) => text.replace('"code":"CDF-222-GHJ"', '"code":"CDF-999-GHJ"'),
    [5, /candidate-set.root-wrong/],
    'restricted',
  ],
];

describe('evidence repacked with a manifest that fits', () => {
  for (const [what, file, change, [code, says], kind = 'public'] of CASES) {
    it(`${what} in ${file}`, () => {
      const report = verify(repacked(played.evidence(kind), file, change), ALONE);

      expect(report.findings.map((finding) => finding.says)).toContainEqual(
        expect.stringMatching(says),
      );
      expect(report.exitCode).toBe(code);
    });
  }

  it('refuses a file that is not listed, one that is missing, one of the other kind, and another order', () => {
    const files = bundleFiles(played.evidence('public'));
    const zip = (entries: readonly (readonly [string, Uint8Array])[]) =>
      concatBytes(...storedZip(new Map(entries)));
    const entries = [...files];
    const extra = ['extra.json', toUtf8('{}')] as const;
    const wrong = [
      zip([...entries, extra]),
      zip([...withManifest(new Map([...entries, extra]))]),
      zip([...withManifest(new Map(entries.filter(([name]) => name !== 'tree.jsonl')))]),
      zip([...withManifest(new Map([...entries, ['testing.json', toUtf8('{}')]]))]),
      zip([...entries].reverse()),
    ];

    expect(wrong.map((archive) => verify(archive, ALONE).exitCode)).toEqual([2, 2, 2, 2, 2]);
  });

  it('refuses a format that it does not know', () => {
    const files = new Map(bundleFiles(played.evidence('public')));
    const manifest = Buffer.from(files.get('manifest.json') ?? []).toString();
    files.set('manifest.json', toUtf8(manifest.replace('"version":1', '"version":2')));

    const report = verify(concatBytes(...storedZip(files)), ALONE);

    expect(report.findings[0]?.says).toMatch(/manifest.unknown-format/);
  });
});
