import { Button } from '@mantine/core';
import { useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../candidate.module.css';
import { participationKey } from '../queries.js';
import type { Known } from '../standing.js';
import { candidateTexts } from '../texts.js';

type OfferProps = { readonly applicationId: string; readonly known: Known };

/** The offer of the post, while it waits for its answer; each answer shows its effects first. */
export function OfferPanel(props: OfferProps) {
  const t = useTexts(candidateTexts);
  const { offer } = props.known;
  if (offer.status !== 'made') return null;
  return (
    <Panel title={t.offer.title}>
      <p>{t.offer.text}</p>
      <div className={css['actions']}>
        <Acceptance {...props} />
        <Refusal {...props} />
      </div>
    </Panel>
  );
}

function Acceptance({ applicationId, known: { contest } }: OfferProps) {
  const t = useTexts(candidateTexts);
  const [isAsking, setAsking] = useState(false);
  const accept = useCommand({
    send: (_nothing: null, headers) => api.POST('/api/v1/me/offer/acceptance', { headers }),
    refreshes: [participationKey(applicationId)],
    says: t.offer.accepted,
  });
  const { open, name, shown } = t.offer.acceptEffects;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.offer.accept}</Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t.offer.acceptTitle}
        effects={[open(contest.threshold, contest.holders.length), name, shown]}
        confirm={t.offer.accept}
        isPending={accept.isPending}
        problem={accept.problem}
        onConfirm={() => void accept.run(null)}
      />
    </>
  );
}

function Refusal({ applicationId }: OfferProps) {
  const t = useTexts(candidateTexts);
  const [isAsking, setAsking] = useState(false);
  const refuse = useCommand({
    send: (_nothing: null, headers) => api.POST('/api/v1/me/offer/refusal', { headers }),
    refreshes: [participationKey(applicationId)],
    says: t.offer.declined,
  });
  const { next, sealed, final } = t.offer.declineEffects;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.offer.decline}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t.offer.declineTitle}
        effects={[next, sealed, final]}
        confirm={t.offer.decline}
        tone="lost"
        isPending={refuse.isPending}
        problem={refuse.problem}
        onConfirm={() => void refuse.run(null)}
      />
    </>
  );
}
