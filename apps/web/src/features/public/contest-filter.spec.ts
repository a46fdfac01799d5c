import { filterOf } from './contest-filter.js';

describe('the filter of the contests', () => {
  it('takes what the address says and drops what is empty or no stage', () => {
    const search = { region: 'KZ-71', body: '', search: '  ', category: 'D-O-4', status: 'closed' };

    expect(filterOf(search)).toEqual({ region: 'KZ-71', category: 'D-O-4', status: 'closed' });
    expect(filterOf({ status: 'constructor' })).toEqual({});
  });
});
