import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { fetchContests, type ListedContest } from '../public-api.js';
import { StageBar } from './stage-bar.js';

const HAS_EVIDENCE = new Set(['decided', 'closed', 'voided']);

/** The public contests, with its loading, empty and error states. */
export function ContestList() {
  const { t } = useTranslation();
  const contests = useQuery({ queryKey: ['contests'], queryFn: fetchContests });

  return (
    <section className="panel" aria-labelledby="contests">
      <h2 id="contests">{t('contests.heading')}</h2>
      {contests.isPending && <Skeleton height={96} radius={8} aria-label={t('contests.loading')} />}
      {contests.isError && (
        <div role="alert">
          <p className="mark" data-tone="lost">
            {t('contests.failed')}
          </p>
          <div>
            <Button onClick={() => void contests.refetch()}>{t('contests.retry')}</Button>
          </div>
        </div>
      )}
      {contests.isSuccess && <Contests contests={contests.data} />}
    </section>
  );
}

function Contests({ contests }: { readonly contests: readonly ListedContest[] }) {
  const { t } = useTranslation();
  if (contests.length === 0) return <p className="quiet">{t('contests.empty')}</p>;
  return (
    <ul className="rows">
      {contests.map((contest) => (
        <ContestRow key={contest.id} contest={contest} />
      ))}
    </ul>
  );
}

function ContestRow({ contest }: { readonly contest: ListedContest }) {
  const { t, i18n } = useTranslation();
  const status = contest.isSuspended ? 'suspended' : contest.status;

  return (
    <li>
      <h3>{contest.title[languageOf(i18n.language)]}</h3>
      <span className="mark" data-tone={toneOf(status)}>
        {t(`status.${status}`)}
      </span>
      <p className="quiet">{dates(contest, i18n.language, t)}</p>
      <StageBar status={contest.status} />
      {HAS_EVIDENCE.has(contest.status) && (
        <p>
          <a href={`/api/v1/contests/${contest.id}/evidence`}>{t('contests.evidence')}</a>
        </p>
      )}
    </li>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function dates(contest: ListedContest, language: string, t: Translate): string {
  const rules = t('contests.rules', { id: contest.rulesetId });
  if (contest.status === 'announced') {
    return `${t('contests.opens', { when: inAstana(contest.acceptFrom, language) })}. ${rules}`;
  }
  if (contest.status === 'accepting') {
    return `${t('contests.closes', { when: inAstana(contest.acceptUntil, language) })}. ${rules}`;
  }
  return rules;
}

function inAstana(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Almaty',
  }).format(at);
}

function languageOf(tag: string): 'kk' | 'ru' | 'en' {
  return tag === 'ru' || tag === 'en' ? tag : 'kk';
}

function toneOf(status: string): 'done' | 'wait' | 'lost' {
  if (status === 'voided' || status === 'not-held') return 'lost';
  return status === 'decided' || status === 'closed' ? 'done' : 'wait';
}
