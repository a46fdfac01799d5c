import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../candidate.module.css';
import { HaltNotice } from '../outcome/halt-notice.js';
import { isHalted } from '../outcome/outcome.js';
import { outcomeTexts } from '../outcome/texts.js';
import { participationKey } from '../queries.js';
import type { Known } from '../standing.js';
import { candidateTexts } from '../texts.js';

type OfferProps = { readonly applicationId: string; readonly known: Known };
type AnswerProps = OfferProps & {
  readonly stopped: { readonly disabled?: boolean; readonly 'aria-describedby'?: string };
};

/** The offer of the post, while it waits for its answer; each answer shows its effects first. */
export function OfferPanel(props: OfferProps) {
  const { offer: t } = useTexts(candidateTexts);
  const { noLimit } = useTexts(outcomeTexts).offer;
  const why = useId();
  const { offer, contest } = props.known;
  const isWaiting = !isHalted(contest);
  if (offer.status === 'accepted' && !isWaiting) {
    return (
      <Panel title={t.title}>
        <HaltNotice contest={contest} id={why} isAnswered />
      </Panel>
    );
  }
  if (offer.status !== 'made') return null;
  const stopped = isWaiting ? {} : { disabled: true, 'aria-describedby': why };
  return (
    <Panel title={t.title}>
      <p>{t.text}</p>
      {isWaiting ? <p>{noLimit}</p> : <HaltNotice contest={contest} id={why} />}
      <div className={css['actions']}>
        <Acceptance {...props} stopped={stopped} />
        <Refusal {...props} stopped={stopped} />
      </div>
    </Panel>
  );
}

function Acceptance({ applicationId, known: { contest }, stopped }: AnswerProps) {
  const t = useTexts(candidateTexts);
  const [isAsking, setAsking] = useState(false);
  const accept = useCommand({
    send: (_nothing: null, headers) => api.POST('/api/v1/me/offer/acceptance', { headers }),
    refreshes: [participationKey(applicationId), ['own-applications']],
    says: t.offer.accepted,
  });
  const { open, name, shown } = t.offer.acceptEffects;
  return (
    <>
      <Button {...stopped} onClick={() => setAsking(true)}>
        {t.offer.accept}
      </Button>
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

function Refusal({ applicationId, stopped }: AnswerProps) {
  const t = useTexts(candidateTexts);
  const [isAsking, setAsking] = useState(false);
  const refuse = useCommand({
    send: (_nothing: null, headers) => api.POST('/api/v1/me/offer/refusal', { headers }),
    refreshes: [participationKey(applicationId), ['own-applications']],
    says: t.offer.declined,
  });
  const { next, sealed, final } = t.offer.declineEffects;
  return (
    <>
      <Button {...stopped} variant="default" onClick={() => setAsking(true)}>
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
