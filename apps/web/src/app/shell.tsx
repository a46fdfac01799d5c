import { Outlet, useMatches } from '@tanstack/react-router';

import { SignInAgain } from '../shared/session/sign-in-again.js';
import { Toast } from '../shared/parts/toast.js';
import { useSharedTexts } from '../shared/texts.js';
import { AreaGate } from './area-gate.js';
import { DemoClock } from './demo-clock.js';
import { Masthead } from './masthead.js';

/** What stands around every page: masthead, the door of the area, what is said, and signing in again. */
export function Shell() {
  const t = useSharedTexts();
  const matches = useMatches();
  const { area = 'public', chrome } = matches.at(-1)?.staticData ?? {};

  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      {chrome !== 'bare' && <Masthead />}
      <main id="content">
        <AreaGate area={area}>
          <Outlet />
        </AreaGate>
      </main>
      {chrome !== 'bare' && <DemoClock />}
      <Toast />
      <SignInAgain />
    </>
  );
}
