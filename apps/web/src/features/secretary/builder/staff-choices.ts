import { compareKk, foldSearch } from '../../../i18n/kazakh.js';
import type { Colleague } from '../queries.js';

export type Choice = { readonly value: string; readonly label: string };

/** Colleagues to choose from, by name; the address tells two of one name apart. */
export function choicesOf(staff: readonly Colleague[]): Choice[] {
  return staff
    .map(({ staffId, fullName, email }) => ({ value: staffId, label: `${fullName}, ${email}` }))
    .sort((left, right) => compareKk(left.label, right.label));
}

type Option = { readonly label: string } | object;

/** "казак" finds "қазақ". */
export function bySearch<Found extends Option>({
  options,
  search,
}: {
  readonly options: readonly Found[];
  readonly search: string;
}): Found[] {
  const wanted = foldSearch(search.trim());
  return options.filter((option) => 'label' in option && foldSearch(option.label).includes(wanted));
}
