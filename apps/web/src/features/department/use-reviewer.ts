import { useActor } from '../../shared/session/session.js';
import { useDepartmentTexts } from './texts.js';
import { shortNumber } from './who.js';

/** A reviewer in words: the reader, or a number. */
export function useReviewer(): (staffId: string) => string {
  const { case: t } = useDepartmentTexts();
  const { actor } = useActor();
  const self = actor.kind === 'staff' ? actor.staffId : null;
  return (staffId) => (staffId === self ? t.me : t.reviewer(shortNumber(staffId)));
}
