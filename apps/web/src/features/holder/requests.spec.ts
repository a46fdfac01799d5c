import { inOrder, isWaiting } from './requests.js';

const opened = { id: 'opened', status: 'opened', hasApproved: true } as const;
const openedByOthers = { id: 'opened by others', status: 'opened', hasApproved: false } as const;
const given = { id: 'given', status: 'open', hasApproved: true } as const;
const requested = { id: 'requested', status: 'requested', hasApproved: false } as const;
const open = { id: 'open', status: 'open', hasApproved: false } as const;
const open2 = { ...open, id: 'open, too' };

describe('the requests of a key holder', () => {
  it('begin with those that wait for this holder and end with those that are over', () => {
    const rows = [opened, given, open, openedByOthers, requested, open2];

    expect(inOrder(rows).map(({ id }) => id)).toEqual([
      'open',
      'open, too',
      'requested',
      'given',
      'opened',
      'opened by others',
    ]);
  });

  it('wait for this holder only while a share is missing that can be given', () => {
    expect([opened, openedByOthers, given, requested, open].filter(isWaiting)).toEqual([open]);
  });
});
