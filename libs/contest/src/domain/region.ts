import { andThen, mapResult, ok, type Result } from '@adal/kernel';

import { list, oneOf, record, text, wrong, type Reader } from './reader.js';
import type { Texts } from './ruleset.js';

/** `id` is ISO 3166-2, `kato` the national classifier of administrative-territorial objects. */
export type Region = {
  readonly id: string;
  readonly kato: string;
  readonly kind: 'region' | 'city';
  readonly name: Texts;
};

const region: Reader<Region> = record({
  id: text(5, /^KZ-\d{2}$/),
  kato: text(9, /^\d{9}$/),
  kind: oneOf('region', 'city'),
  name: record<Texts>({ kk: text(100), ru: text(100), en: text(100) }),
});
const file: Reader<{ source: string; regions: readonly Region[] }> = record({
  source: text(400),
  regions: list(region, 1, 100),
});

/** The list in the file; refuses an id given twice. */
export function parseRegions(json: unknown): Result<readonly Region[]> {
  const regions = mapResult(file(json, 'regions'), (read) => read.regions);
  return andThen(regions, (all) =>
    new Set(all.map(({ id }) => id)).size === all.length ? ok(all) : wrong('regions', 'ids once'),
  );
}
