import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Loading } from '../shared/parts/loading.js';
import { Page } from '../shared/parts/page.js';
import { useFormat } from '../i18n/format.js';
import { useSharedTexts } from '../shared/texts.js';
import { AREAS, type Area } from './areas.js';
import { mayEnter, useVisitor } from './visitor.js';

/** Lets in who works here, asks a stranger to sign in, and tells everybody else whose room this is. */
export function AreaGate({
  area,
  children,
}: {
  readonly area: Area;
  readonly children: ReactNode;
}) {
  const visitor = useVisitor();
  const access = AREAS[area];
  if (mayEnter(access, visitor)) return children;
  if (visitor.isPending) {
    return (
      <div className="page" data-width="one">
        <Loading shape="text" />
      </div>
    );
  }
  const isStranger = visitor.person === null && visitor.actor.kind === 'public';
  return isStranger ? <SignInFirst /> : <NotYours area={area} />;
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
