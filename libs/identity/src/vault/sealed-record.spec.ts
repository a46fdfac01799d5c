import {
  brand,
  expectOk,
  toHex,
  type CandidateCode,
  type ContestId,
  type StaffId,
} from '@adal/kernel';
import { openSealed, secureRandom, sha256, x25519KeyPair } from '@adal/proof';

import type { Person } from '../domain/index.js';
import {
  joinShares,
  openAppointee,
  openDeskWrap,
  openRecord,
  sealAppointee,
  sealRecord,
  shareContext,
  type Binding,
} from './sealed-record.js';

const person: Person = {
  fullName: 'Айгүл Серікқызы',
  nationalNumber: '990101400123',
  birthDate: '1999-01-01',
  sex: 'female',
  phone: '+77011234567',
  address: 'Астана',
  education: [],
  experience: [],
};
const binding: Binding = {
  contestId: brand<ContestId>('contest-1'),
  code: brand<CandidateCode>('222-222-222'),
};
const deskKey = secureRandom(32);
const pairs = [1, 2, 3].map(() => x25519KeyPair());
const holders = pairs.map(({ publicKey }, slot) => ({
  staffId: brand<StaffId>(`holder-${String(slot)}`),
  publicKey: toHex(publicKey),
}));

const sealed = async () =>
  expectOk(await sealRecord(person, { binding, holders, threshold: 2, deskKey }));

async function sharesOf(record: Awaited<ReturnType<typeof sealed>>): Promise<Uint8Array[]> {
  return record.shares.map(({ slot, sealed: box }) => {
    const pair = pairs[slot];
    if (pair === undefined) throw new Error('no such holder');
    return expectOk(openSealed(pair.privateKey, box, shareContext(binding, slot)));
  });
}

describe('a sealed record', () => {
  it('opens with as many shares as the threshold asks for', async () => {
    const record = await sealed();
    const [first, , third] = await sharesOf(record);

    const key = await joinShares([first ?? deskKey, third ?? deskKey], {
      keyCheck: record.keyCheck,
      binding,
    });

    expect(key).not.toBeNull();
    expect(openRecord(key ?? deskKey, record.ciphertext, binding)).toEqual({
      ok: true,
      value: person,
    });
  });

  it('D8 tells by its check value that a share of another record gives a wrong key', async () => {
    const record = await sealed();
    const [first] = await sharesOf(record);
    const [, foreign] = await sharesOf(await sealed());

    const key = await joinShares([first ?? deskKey, foreign ?? deskKey], {
      keyCheck: record.keyCheck,
      binding,
    });

    expect(key).toBeNull();
  });

  it('commits to every share, so that a corrupted one is told', async () => {
    const record = await sealed();
    const shares = await sharesOf(record);

    expect(record.shares.map(({ commitment }) => commitment)).toEqual(shares.map(sha256));
  });

  it('seals each share to its own holder and place', async () => {
    const { shares } = await sealed();
    const stranger = pairs[1]?.privateKey ?? deskKey;
    const first = shares[0]?.sealed ?? deskKey;

    expect(openSealed(stranger, first, shareContext(binding, 0)).ok).toBe(false);
    expect(openSealed(pairs[0]?.privateKey ?? deskKey, first, shareContext(binding, 1)).ok).toBe(
      false,
    );
  });

  it('opens for the desk through its wrap, under this contest and code only', async () => {
    const record = await sealed();
    const key = expectOk(openDeskWrap(deskKey, record.deskWrap, binding));
    const rebound = { ...binding, code: brand<CandidateCode>('333-333-333') };

    expect(openRecord(key, record.ciphertext, binding)).toEqual({ ok: true, value: person });
    expect(openRecord(key, record.ciphertext, rebound).ok).toBe(false);
    expect(openDeskWrap(deskKey, record.deskWrap, rebound).ok).toBe(false);
  });

  it('D1 shows nothing of the person in what is stored', async () => {
    const record = await sealed();

    expect(Buffer.from(record.ciphertext).includes(person.fullName)).toBe(false);
    expect(Buffer.from(record.ciphertext).includes(person.nationalNumber)).toBe(false);
  });

  it('refuses a holder whose key is none', async () => {
    const bad = [...holders.slice(1), { staffId: brand<StaffId>('x'), publicKey: '00'.repeat(32) }];

    const result = await sealRecord(person, { binding, holders: bad, threshold: 2, deskKey });

    expect(result.ok).toBe(false);
  });
});

describe('the record of an appointee', () => {
  it('is kept for the desk under a key of its own', () => {
    const key = secureRandom(32);
    const kept = sealAppointee(key, person, binding);

    expect(openAppointee(key, kept, binding)).toEqual({ ok: true, value: person });
    expect(openAppointee(secureRandom(32), kept, binding).ok).toBe(false);
  });
});
