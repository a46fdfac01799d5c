import { useQuery } from '@tanstack/react-query';

import { useLocal } from '../../i18n/texts.js';
import { regionsQuery } from './queries.js';

/** The name of a region by its ISO 3166-2 id; the id itself until the names have come. */
export function useRegionName(): (regionId: string) => string {
  const local = useLocal();
  const { data: regions = [] } = useQuery(regionsQuery);
  return (regionId) => {
    const region = regions.find(({ id }) => id === regionId);
    return region === undefined ? regionId : local(region.name);
  };
}
