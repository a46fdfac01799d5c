import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expectOk, toBase64 } from '@adal/kernel';
import {
  ed25519KeyPair,
  encodeReceipt,
  makeReceiptBlock,
  receiptSigner,
  verifierKey,
} from '@adal/proof';
import type { AttemptEvidence } from '@adal/testing/domain';

import { playedContest } from '../../../test/support/evidence.maker.js';
import { zipOf } from '../../../test/support/evidence-zip.js';
import { receiptBodyOf } from '../../../test/support/memory-attempt.js';
import { MEMORY_RECEIPTS } from '../../../test/support/memory-log.js';
import { readArguments } from './arguments.js';
import { readCompanions } from './companions.js';
import { verify, type Report } from './verify.js';

const played = playedContest();
const PUBLIC = zipOf(played.evidence('public'));
const RESTRICTED = zipOf(played.evidence('restricted'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adal-verifier-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function judged(archive: Uint8Array, ...words: readonly string[]): Report {
  const request = expectOk(readArguments(['evidence.zip', ...words]));
  return verify(archive, expectOk(readCompanions(request)));
}

function attempt(): AttemptEvidence {
  const [first] = played.evidence('restricted').restricted?.testing.attempts ?? [];
  if (first === undefined) throw new Error('nobody sat');
  return first;
}

function receipts(signer = MEMORY_RECEIPTS): readonly string[] {
  const bodies = [1, 2, 3].map((seq) => receiptBodyOf(attempt(), seq));
  return makeReceiptBlock(bodies, signer).map(encodeReceipt);
}

describe('receipts', () => {
  it('are right when their heads stand in the chain', () => {
    file('mine.txt', receipts().join('\n'));

    const report = judged(RESTRICTED, '--receipts', folder);

    expect(report.findings).toEqual([]);
    expect(report.checks.find(({ name }) => name === 'receipts')?.says).toMatch(/^3 receipts/);
  });

  it('prove a save that was dropped', () => {
    file('mine.txt', receipts().join('\n'));
    const parts = played.evidence('restricted');
    const { restricted } = parts;
    if (restricted === null) throw new Error('not restricted');
    const attempts = restricted.testing.attempts.map((each, i) =>
      i === 0 ? { ...each, links: each.links.slice(0, 2) } : each,
    );
    const testing = { ...restricted.testing, attempts };

    const report = judged(
      zipOf({ ...parts, restricted: { ...restricted, testing } }),
      '--receipts',
      folder,
    );

    expect(report.findings.filter(({ code }) => code === 7).map(({ says }) => says)).toEqual([
      expect.stringMatching(/answer 3 of attempt \S+ was confirmed and is not in the chain/),
    ]);
  });

  it('are refused when another key signed them', () => {
    file('mine.txt', receipts(receiptSigner(new Uint8Array(32).fill(1))).join('\n'));

    const report = judged(RESTRICTED, '--receipts', folder);

    expect(report.exitCode).toBe(7);
    expect(report.findings[0]?.says).toMatch(/receipt key did not sign/);
  });

  it('are judged by the own chain where the evidence is public', () => {
    const { attemptId, head, links } = attempt();
    file('mine.txt', receipts().join('\n'));
    file('chain.json', JSON.stringify({ attemptId, head, count: links.length, links }));

    const report = judged(PUBLIC, '--receipts', folder);

    expect(report.findings).toEqual([]);
    expect(report.notChecked.join()).toMatch(/chains given beside the receipts/);
  });

  it('prove a chain in which the confirmed answer is another', () => {
    const { attemptId, head, links } = attempt();
    const altered = links.map((link) => (link.seq === 2 ? { ...link, value: 'c' } : link));
    file('mine.txt', receipts().join('\n'));
    file('chain.json', JSON.stringify({ attemptId, head, count: links.length, links: altered }));

    const report = judged(PUBLIC, '--receipts', folder);

    expect(report.exitCode).toBe(7);
    expect(report.findings.map(({ says }) => says).join()).toMatch(
      /do not lead to the head in it.*|answer 2 of attempt \S+ was confirmed/,
    );
  });

  it('cannot be judged without a chain, and the report says so', () => {
    file('mine.txt', receipts().join('\n'));

    const report = judged(PUBLIC, '--receipts', folder);

    expect(report.exitCode).toBe(0);
    expect(report.notChecked.join()).toMatch(/whether 3 receipts were kept/);
  });
});

describe("keys of one's own", () => {
  const own = played.evidence('public').policy;

  it('are what the checkpoint is judged by', () => {
    const report = judged(PUBLIC, '--policy', file('policy.json', JSON.stringify(own)));

    expect(report).toMatchObject({ sound: true, keys: 'pinned' });
    expect(report.notChecked.join()).not.toMatch(/true ones/);
  });

  it('refuse a log signed by somebody else', () => {
    const { publicKey } = ed25519KeyPair();
    const logKey = expectOk(verifierKey(own.origin, publicKey));
    const policy = file('policy.json', JSON.stringify({ ...own, logKey }));

    const report = judged(PUBLIC, '--policy', policy);

    expect(report.exitCode).toBe(4);
    expect(report.findings.map(({ says }) => says).join()).toMatch(/another log key than yours/);
  });

  it('refuse receipts of another key', () => {
    const { publicKey } = ed25519KeyPair();
    const policy = { ...own, receiptKey: toBase64(publicKey) };
    file('mine.txt', receipts().join('\n'));
    const outside = mkdtempSync(join(tmpdir(), 'adal-verifier-'));
    writeFileSync(join(outside, 'policy.json'), JSON.stringify(policy));

    const report = judged(
      RESTRICTED,
      '--receipts',
      folder,
      '--policy',
      join(outside, 'policy.json'),
    );
    rmSync(outside, { recursive: true });

    expect(report.findings.map(({ code }) => code)).toEqual([4, 7, 7, 7]);
  });

  it('must be readable', () => {
    const request = expectOk(readArguments(['e.zip', '--policy', file('policy.json', '{}')]));

    expect(readCompanions(request)).toMatchObject({ error: { code: 'policy.malformed' } });
  });
});

describe('earlier evidence of the same contest', () => {
  it('agrees with what came later', () => {
    const report = judged(RESTRICTED, '--previous', file('old.zip', PUBLIC));

    expect(report.findings).toEqual([]);
  });

  it('shows an entry that was different then', () => {
    const other = playedContest({
      forge: (event) =>
        event.type === 'application.refused' ? { ...event, reasonCode: 'health' } : event,
    });

    const report = judged(zipOf(other.evidence('public')), '--previous', file('old.zip', PUBLIC));

    expect(report.exitCode).toBe(3);
    expect(report.findings.map(({ says }) => says).join()).toMatch(
      /leaf \d+ is not what it was in the earlier evidence/,
    );
  });

  it('shows a log that was longer then', () => {
    const shorter = playedContest({
      forge: (event) => (event.type === 'identity.unsealed' ? null : event),
    });

    const report = judged(zipOf(shorter.evidence('public')), '--previous', file('old.zip', PUBLIC));

    expect(report.exitCode).toBe(3);
    expect(report.findings.map(({ says }) => says).join()).toMatch(/is missing|is not what it was/);
  });
});

describe('arguments', () => {
  it.each([
    [['one.zip'], true],
    [['one.zip', '--json'], true],
    [['one.zip', '--previous', 'old.zip', '--policy', 'p', '--receipts', 'r'], true],
    [[], false],
    [['one.zip', 'two.zip'], false],
    [['one.zip', '--loud'], false],
    [['one.zip', '--policy'], false],
  ])('%j', (words, isRight) => {
    expect(readArguments(words).ok).toBe(isRight);
  });
});
