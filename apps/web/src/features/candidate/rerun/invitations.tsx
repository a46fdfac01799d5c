import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Panel } from '../../../shared/parts/panel.js';
import { rerunsQuery } from './queries.js';
import { rerunTexts } from './texts.js';

/** Reruns that wait for this person's word; nothing while there are none. */
export function Invitations() {
  const t = useTexts(rerunTexts);
  const local = useLocal();
  const now = useServerNow(5000);
  const { data: reruns = [] } = useQuery(rerunsQuery);
  const waiting = reruns.filter(
    ({ confirmed, acceptFrom, acceptUntil }) =>
      confirmed === null && acceptFrom <= now && now < acceptUntil,
  );
  return waiting.map(({ contestId, title, acceptUntil }) => (
    <Panel key={contestId} title={t.invite.title}>
      <p>
        <strong>{local(title)}</strong>
      </p>
      <p>
        <Deadline at={acceptUntil} label={t.invite.until} />
      </p>
      <Button
        renderRoot={(props) => (
          <Link {...props} to="/my/reruns/$contestId" params={{ contestId }} />
        )}
      >
        {t.confirm}
      </Button>
    </Panel>
  ));
}
