import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import type { AttemptForm } from '../queries.js';
import { answerOf } from './answer-sheet.js';
import type { SheetView } from './sheet-ports.js';

const SITTING = '/my/contests/$contestId/stages/$stage/sitting';

/** Where the person is on the form. It stands in the address, so a reload comes back to the same question. */
export type Place = {
  readonly position: number;
  readonly isReview: boolean;
  readonly go: (position: number) => void;
  readonly move: (by: 1 | -1) => void;
  readonly review: () => void;
  readonly back: () => void;
};

/** Starts at the first question without an answer. Moves replace each other in the history; the review is one step in it. */
export function usePlace(form: AttemptForm, view: SheetView): Place {
  const navigate = useNavigate();
  const { q, view: shown } = useSearch({ from: SITTING });
  const last = form.questions.length;
  const [first] = useState(() => firstOpenOf(view));
  const isOnForm = q !== undefined && q >= 1 && q <= last;
  const position = isOnForm ? q : first;
  const go = (to: number): void => {
    void navigate({ from: SITTING, search: { q: to }, replace: true });
  };
  useEffect(() => {
    if (isOnForm) return;
    const search = { q: first, ...(shown === 'review' && { view: shown }) };
    void navigate({ from: SITTING, search, replace: true });
  }, [isOnForm, first, shown, navigate]);
  return {
    position,
    isReview: shown === 'review',
    go,
    move: (by) => {
      go(Math.min(last, Math.max(1, position + by)));
    },
    review: () => {
      void navigate({ from: SITTING, search: { q: position, view: 'review' } });
    },
    back: () => {
      go(position);
    },
  };
}

function firstOpenOf({ sheet }: SheetView): number {
  return [...sheet.values()].find((entry) => answerOf(entry) === '')?.position ?? 1;
}
