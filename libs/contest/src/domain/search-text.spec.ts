import { SEARCH_ALPHABETS, searchText } from './search-text.js';

describe('the text that a search compares', () => {
  it.each([
    ['ҚАЗАҚСТАН', 'казакстан'],
    ['Әкімдік', 'акимдик'],
    ['Ёлка', 'елка'],
    ['  Chief Specialist ', 'chief specialist'],
    ['Һүңғө', 'хунго'],
  ])('of %s is %s', (text, folded) => {
    expect(searchText(text)).toBe(folded);
  });

  it('pairs every letter of the one alphabet with one of the other', () => {
    expect(Array.from(SEARCH_ALPHABETS.from)).toHaveLength(Array.from(SEARCH_ALPHABETS.to).length);
  });
});
