import { brand, type StaffId } from '@adal/kernel';

import { decideApproval, decideOpening } from './approval.js';

const [ANNA, BOLAT] = [brand<StaffId>('a'), brand<StaffId>('b')];

describe('opening restricted evidence', () => {
  it('needs two different officials', () => {
    const missing = {
      error: { code: 'evidence.approval-missing', context: { have: 1, needed: 2 } },
    };

    expect(decideOpening([ANNA], BOLAT)).toMatchObject(missing);
    expect(decideOpening([ANNA, ANNA], BOLAT)).toMatchObject(missing);
    expect(decideOpening([ANNA, BOLAT], ANNA)).toEqual({
      ok: true,
      value: [{ type: 'evidence.opened', staff: ANNA }],
    });
  });

  it('counts an official once', () => {
    expect(decideApproval([], ANNA)).toMatchObject({ value: [{ type: 'evidence.approved' }] });
    expect(decideApproval([ANNA], ANNA)).toEqual({ ok: true, value: [] });
  });
});
