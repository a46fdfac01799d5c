import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';

import { Loading } from '../shared/parts/loading.js';
import { Page } from '../shared/parts/page.js';
import { useFormat } from '../i18n/format.js';
import { isAskingToSignIn, signInAgain } from '../shared/session/sign-in-again.store.js';
import { useSharedTexts } from '../shared/texts.js';
import { AREAS, type Area } from './areas.js';
import { mayEnter, useVisitor } from './visitor.js';

type GateProps = { readonly area: Area; readonly children: ReactNode };

/** Lets in who works here, asks a stranger to sign in, and tells everybody else whose room this is. */
export function AreaGate({ area, children }: GateProps) {
  const visitor = useVisitor();
  const isInside = mayEnter(AREAS[area], visitor);
  const isStranger = visitor.person === null && visitor.actor.kind === 'public';
  const isKept = useKept(area, { isInside, isStranger: isStranger && !visitor.isPending });
  if (isInside || isKept) return children;
  if (visitor.isPending) {
    return (
      <div className="page" data-width="one">
        <Loading shape="text" />
      </div>
    );
  }
  return isStranger ? <SignInFirst /> : <NotYours area={area} />;
}

/**
 * Whoever was inside when the session ended keeps the page with everything typed in it, and signs in
 * over it; only who closes that dialog is shown out.
 */
function useKept(
  area: Area,
  { isInside, isStranger }: { readonly isInside: boolean; readonly isStranger: boolean },
): boolean {
  const [entered, setEntered] = useState<Area | null>(null);
  useEffect(() => {
    if (isInside) setEntered(area);
  }, [area, isInside]);
  const isShutOut = entered === area && !isInside;
  useEffect(() => {
    if (!isShutOut || !isStranger) return;
    void signInAgain().then((isBack) => {
      if (!isBack) setEntered(null);
    });
  }, [isShutOut, isStranger]);
  // Between signing in and crossing over somebody is no stranger and not yet inside either.
  return isShutOut && (isStranger || isAskingToSignIn());
}

function SignInFirst() {
  const t = useSharedTexts();
  const { pathname } = useLocation();
  return (
    <Page width="one" title={t.session.needed} lead={t.session.neededText}>
      <p>
        <Button renderRoot={(props) => <Link {...props} to="/sign-in" search={{ to: pathname }} />}>
          {t.nav.signIn}
        </Button>
      </p>
    </Page>
  );
}

function NotYours({ area }: { readonly area: Area }) {
  const t = useSharedTexts();
  const { list } = useFormat();
  const { pathname } = useLocation();
  const access = AREAS[area];
  const roles =
    access.who === 'staff' ? access.roles.map((role) => t.role[role]) : [t.role.candidate];
  return (
    <Page
      width="one"
      title={t.session.notYours}
      lead={t.session.notYoursText(list(roles).toLocaleLowerCase())}
    >
      <p>
        <Link to="/sign-in" search={{ to: pathname }}>
          {t.session.otherAccount}
        </Link>
      </p>
    </Page>
  );
}
