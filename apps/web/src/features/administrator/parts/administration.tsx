import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Page } from '../../../shared/parts/page.js';
import { useAdministratorTexts } from '../texts.js';

type RoomProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly above?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the administrator, with the doors to the others. */
export function Administration({ children, ...page }: RoomProps) {
  const { rooms } = useAdministratorTexts();
  const look = { activeProps: { 'aria-current': 'page' } } as const;
  return (
    <Page width="wide" {...page}>
      <nav className="page-doors" aria-label={rooms.label}>
        <Link to="/administration" {...look} activeOptions={{ exact: true }}>
          {rooms.people}
        </Link>
        <Link to="/administration/health" {...look}>
          {rooms.health}
        </Link>
        <Link to="/administration/letters" {...look}>
          {rooms.letters}
        </Link>
      </nav>
      {children}
    </Page>
  );
}
