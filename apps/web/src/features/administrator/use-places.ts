import { useQuery } from '@tanstack/react-query';

import { useLocal } from '../../i18n/texts.js';
import { bodiesQuery, contestsQuery, regionsQuery, type Grant } from './queries.js';
import type { Reach } from './reach.js';
import { useAdministratorTexts } from './texts.js';

type Choice = { readonly value: string; readonly label: string };

/** Places that a role may be limited to, by what limits it. */
export function usePlaces(reach: Reach): readonly Choice[] {
  const local = useLocal();
  const regions = useQuery({ ...regionsQuery, enabled: reach === 'region' });
  const bodies = useQuery({ ...bodiesQuery, enabled: reach === 'body' });
  const contests = useQuery({ ...contestsQuery, enabled: reach === 'contest' });
  if (reach === 'region') {
    return (regions.data ?? []).map(({ id, name }) => ({ value: id, label: local(name) }));
  }
  if (reach === 'body') {
    return (bodies.data ?? []).map(({ id, name }) => ({ value: id, label: local(name) }));
  }
  if (reach === 'everywhere') return [];
  return (contests.data ?? []).map(({ id, title, bodyName }) => ({
    value: id,
    label: `${local(title)}, ${local(bodyName)} (${id.slice(0, 8)})`,
  }));
}

/** Where a grant holds, in words; the id of what has no name here. */
export function useWhere(): (grant: Grant) => string {
  const { person: t } = useAdministratorTexts();
  const names = new Map(
    [...usePlaces('region'), ...usePlaces('body'), ...usePlaces('contest')].map(
      ({ value, label }) => [value, label],
    ),
  );
  return ({ regionId, bodyId, contestId }) => {
    const place = contestId ?? bodyId ?? regionId;
    return place === null ? t.everywhere : (names.get(place) ?? place);
  };
}
