import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { sittingQuery, type Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

/** The sitting seen from the door: the secretary has no vote. */
export function SittingPanel({ contest }: { readonly contest: Contest }) {
  const { sitting: t } = useSecretaryTexts().board;
  const { number } = useFormat();
  const sitting = useQuery(sittingQuery(contest.id));
  return (
    <Panel title={t.title} description={t.text}>
      <Asked query={sitting} loading="text">
        {(shown) =>
          shown === null ? (
            <p>{t.notYet}</p>
          ) : (
            <>
              <p>
                {t.present(number(shown.present), number(shown.of), number(shown.needed))}{' '}
                <Mark tone={shown.isQuorate ? 'done' : 'wait'}>
                  {shown.isQuorate ? t.quorate : t.notQuorate}
                </Mark>
              </p>
              {shown.motion !== null && (
                <p>{t.motion(number(shown.motion.cast), number(shown.present))}</p>
              )}
              {shown.decision !== null && (
                <p>{t.signatures(number(shown.signatures), number(shown.present))}</p>
              )}
            </>
          )
        }
      </Asked>
    </Panel>
  );
}
