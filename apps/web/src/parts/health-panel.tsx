import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { fetchHealth, fetchLogHead } from '../public-api.js';

/** Whether the service answers, which version runs and how long the public log is. */
export function HealthPanel() {
  const { t } = useTranslation();
  const health = useQuery({ queryKey: ['health'], queryFn: fetchHealth });

  return (
    <section className="panel" aria-labelledby="health">
      <h2 id="health">{t('health.heading')}</h2>
      <dl className="facts">
        <dt>{t('health.service')}</dt>
        <dd>
          {health.isPending ? (
            <span className="quiet">{t('health.checking')}</span>
          ) : (
            <Answering isUp={health.data?.ready === true} />
          )}
        </dd>
        <dt>{t('health.version')}</dt>
        <dd>{health.data?.versions['app'] ?? '–'}</dd>
        <LogHeadFacts />
      </dl>
    </section>
  );
}

function Answering({ isUp }: { readonly isUp: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="mark" data-tone={isUp ? 'done' : 'lost'}>
      {t(isUp ? 'health.up' : 'health.down')}
    </span>
  );
}

function LogHeadFacts() {
  const { t, i18n } = useTranslation();
  const head = useQuery({ queryKey: ['log-head'], queryFn: fetchLogHead });
  const { size = 0, root = '' } = head.data ?? {};
  const count = new Intl.NumberFormat(i18n.language).format(size);

  return (
    <>
      <dt>{t('health.log')}</dt>
      <dd>
        {root === '' ? (
          t('health.logMissing')
        ) : (
          <a href="/api/v1/log/checkpoint">{t('health.logSize', { count })}</a>
        )}
      </dd>
      {root !== '' && (
        <>
          <dt>{t('health.root')}</dt>
          <dd>
            <code>{root}</code>
          </dd>
        </>
      )}
    </>
  );
}
