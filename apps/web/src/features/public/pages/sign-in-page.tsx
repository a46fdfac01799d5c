import { useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';

import { AREAS } from '../../../app/areas.js';
import { areasOf } from '../../../app/visitor.js';
import { useTexts } from '../../../i18n/texts.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { actorQuery, personQuery } from '../../../shared/session/session.js';
import { SignInForm } from '../../../shared/session/sign-in-form.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { DemoAccounts } from '../parts/demo-accounts.js';
import { roomOf } from '../room-of.js';
import { publicTexts } from '../texts.js';
import { keepWantedPage, takeWantedPage } from '../wanted-page.store.js';

/** Signing in; afterwards back to where one came from, or to the first room of one's own. */
export function SignInPage() {
  const t = useTexts(publicTexts).signIn;
  const shared = useSharedTexts();
  const { hash } = useLocation();
  const goOn = useGoOn();
  const { to, contest } = useSearch({ from: '/sign-in' });
  useEffect(() => {
    if (to !== undefined) keepWantedPage(to);
  }, [to]);
  // Messages carry the token in the fragment, so that no server and no proxy ever sees it in an address.
  if (hash.startsWith('link=')) return <Navigate to="/link" hash={hash} replace />;
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      <div className="card">
        <SignInForm onDone={() => void goOn()} />
        <p className="quiet" style={{ marginTop: 24 }}>
          {t.newHere} <Link to="/sign-up">{shared.nav.signUp}</Link>
        </p>
      </div>
      <DemoAccounts
        contest={contest}
        frame={(accounts) => (
          <Panel title={t.demo} description={t.demoText} look="plain">
            {accounts}
          </Panel>
        )}
        onDone={() => void goOn()}
      />
    </Page>
  );
}

function useGoOn(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { to, contest } = useSearch({ from: '/sign-in' });
  return async () => {
    const person = await queries.query({ ...personQuery, staleTime: 'static' });
    const actor = await queries.query({ ...actorQuery, staleTime: 'static' });
    const areas = areasOf({ person, actor, isPending: false });
    const area = areas.find((each) => AREAS[each].who !== 'anyone') ?? 'public';
    const access = AREAS[area];
    const room = contest === undefined ? null : roomOf(area, contest);
    takeWantedPage();
    await navigate({ to: to ?? room ?? (access.who === 'anyone' ? '/' : access.start) });
  };
}
