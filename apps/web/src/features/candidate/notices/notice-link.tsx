import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import type { Notice } from './queries.js';
import { noticesTexts } from './texts.js';

type Place = 'contest' | 'appeal' | 'void' | 'rerun';

const PLACES: Partial<Record<Notice['kind'], Place>> = {
  'appeal-decided': 'appeal',
  'contest-voided': 'void',
  'rerun-ordered': 'void',
  'rerun-opened': 'rerun',
  'rerun-closing': 'rerun',
};

const ADDRESS = {
  contest: '/my/contests/$contestId',
  appeal: '/my/contests/$contestId/appeal',
  void: '/my/contests/$contestId/void',
  rerun: '/my/reruns/$contestId',
} as const;

/** The page where the reader can do what the message asks for. */
export function NoticeLink({ notice: { kind, contestId } }: { readonly notice: Notice }) {
  const t = useTexts(noticesTexts);
  const place = PLACES[kind] ?? 'contest';
  return (
    <Link to={ADDRESS[place]} params={{ contestId }}>
      {t.go[place]}
    </Link>
  );
}
