import { useQuery } from '@tanstack/react-query';

import { useLocal } from '../../i18n/texts.js';
import { groundsQuery, type Ground } from './queries.js';

/** The catalogue of grounds in the reader's language; a code stays a code until it has come. */
export function useGrounds(): {
  readonly all: readonly Ground[];
  readonly title: (code: string) => string;
  /** The act that it is a breach of. */
  readonly act: (code: string) => string;
} {
  const local = useLocal();
  const { data: all = [] } = useQuery(groundsQuery);
  const found = (code: string): Ground | undefined => all.find((known) => known.code === code);
  return {
    all,
    title: (code) => {
      const ground = found(code);
      return ground === undefined ? code : local(ground.title);
    },
    act: (code) => {
      const ground = found(code);
      return ground === undefined ? '' : local(ground.act);
    },
  };
}
