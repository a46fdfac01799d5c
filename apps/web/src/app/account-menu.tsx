import { ActionIcon, Button } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';

import { Code } from '../shared/parts/code.js';
import { signOut } from '../shared/session/sign-in.js';
import { useSharedTexts } from '../shared/texts.js';
import type { Visitor } from './visitor.js';

/** Signing in, or who is signed in: a candidate inside a contest is shown as the code, never by name. */
export function AccountMenu({ visitor }: { readonly visitor: Visitor }) {
  const t = useSharedTexts();
  const isStranger = visitor.person === null && visitor.actor.kind === 'public';
  if (visitor.isPending) return null;
  if (!isStranger) return <SignedIn visitor={visitor} />;
  return (
    <Button
      size="sm"
      variant="default"
      renderRoot={(props) => <Link {...props} to="/sign-in" search={{}} />}
    >
      {t.nav.signIn}
    </Button>
  );
}

function SignedIn({ visitor }: { readonly visitor: Visitor }) {
  const t = useSharedTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  const place = useClickOutside(close);
  const leave = async (): Promise<void> => {
    close();
    // First out of the room, so that the room does not ask to sign in again.
    await navigate({ to: '/' });
    await signOut(queries);
  };
  return (
    <div className="account" ref={place} onKeyDown={closeOnEscape(close)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        aria-label={t.nav.account}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <IconUserCircle size={22} stroke={1.6} />
      </ActionIcon>
      {isOpen && (
        <div className="account-panel">
          <Who visitor={visitor} />
          <Button fullWidth variant="default" onClick={() => void leave()}>
            {t.nav.signOut}
          </Button>
        </div>
      )}
    </div>
  );
}

function closeOnEscape(close: () => void): (event: KeyboardEvent) => void {
  return ({ key }) => {
    if (key === 'Escape') close();
  };
}

function Who({ visitor: { person, actor } }: { readonly visitor: Visitor }) {
  const t = useSharedTexts();
  if (actor.kind === 'candidate') {
    return (
      <div className="who">
        <Code value={actor.candidateCode} />
      </div>
    );
  }
  const roles = actor.kind === 'staff' ? [...new Set(actor.grants.map(({ role }) => role))] : [];
  return (
    <div className="who">
      {person?.fullName !== null && <strong>{person?.fullName}</strong>}
      <span className="quiet">{person?.email}</span>
      {roles.length > 0 && (
        <span className="quiet">{roles.map((role) => t.role[role]).join(', ')}</span>
      )}
    </div>
  );
}
