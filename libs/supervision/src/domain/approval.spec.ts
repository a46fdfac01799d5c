import { brand, instant, type StaffId } from '@adal/kernel';

import {
  APPROVAL_LASTS_MS,
  approvedUntil,
  decideApproval,
  decideOpening,
  type Approval,
} from './approval.js';

const [ANNA, BOLAT] = [brand<StaffId>('a'), brand<StaffId>('b')];

const by = (staff: StaffId, at = 0): Approval => ({ staff, at: instant(at) });

describe('opening restricted evidence', () => {
  it('needs two different officials', () => {
    const missing = {
      error: { code: 'evidence.approval-missing', context: { have: 1, needed: 2 } },
    };

    expect(decideOpening([by(ANNA)], by(BOLAT))).toMatchObject(missing);
    expect(decideOpening([by(ANNA), by(ANNA)], by(BOLAT))).toMatchObject(missing);
    expect(decideOpening([by(ANNA), by(BOLAT)], by(ANNA))).toEqual({
      ok: true,
      value: [{ type: 'evidence.opened', staff: ANNA }],
    });
  });

  it('counts an official once', () => {
    const approved = { value: [{ type: 'evidence.approved' }] };

    expect(decideApproval([], by(ANNA))).toMatchObject(approved);
    expect(decideApproval([by(ANNA)], by(ANNA))).toEqual({ ok: true, value: [] });
  });

  it('ends three days after the older of two approvals, and can be approved again', () => {
    const approvals = [by(ANNA), by(BOLAT, 5)];
    const last = APPROVAL_LASTS_MS - 1;

    expect(approvedUntil(approvals, instant(5))).toBe(APPROVAL_LASTS_MS);
    expect(decideOpening(approvals, by(BOLAT, last))).toMatchObject({ ok: true });
    expect(decideOpening(approvals, by(BOLAT, last + 1))).toMatchObject({
      error: { context: { have: 1 } },
    });
    expect(approvedUntil(approvals, instant(last + 1))).toBeNull();
    expect(decideApproval(approvals, by(ANNA, last + 1))).toMatchObject({
      value: [{ type: 'evidence.approved' }],
    });
    const again = [...approvals, by(ANNA, last + 1)];
    expect(approvedUntil(again, instant(last + 1))).toBe(5 + APPROVAL_LASTS_MS);
  });
});
