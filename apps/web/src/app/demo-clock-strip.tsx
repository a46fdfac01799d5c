import { Button } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useFormat } from '../i18n/format.js';
import { api, ask, serverNow, useCommand, useServerNow } from '../shared/api/index.js';
import { ProblemNotice } from '../shared/parts/problem-notice.js';
import { useSharedTexts } from '../shared/texts.js';
import { nextMoment, standstillOf, type Moment } from './next-moment.js';
import { useVisitor } from './visitor.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ASKED_EVERY_MS = 4000;
/** More than an answer ever takes, less than anybody moves the clock by. */
const MOVED_MS = 60_000;

/** What time it is here, and buttons that move it on for everybody. */
export function DemoClockStrip() {
  const t = useSharedTexts().demoClock;
  const f = useFormat();
  const now = useServerNow();
  useMovedClock();
  const { person, actor } = useVisitor();
  const isStranger = person === null && actor.kind === 'public';
  return (
    <aside className="demo-clock" aria-label={t.title}>
      <div className="demo-clock-row">
        <p>
          <IconClockPlay size={18} stroke={1.6} aria-hidden="true" />
          <span className="quiet">{t.title}</span>
          <strong className="figures">{f.moment(now)}</strong>
        </p>
        {isStranger ? <p className="quiet">{t.signIn}</p> : <Steps now={now} />}
        <SomebodyElse />
      </div>
    </aside>
  );
}

/** On to the next person of a contest that somebody walks through alone. */
function SomebodyElse() {
  const t = useSharedTexts().demoClock;
  const { contestId } = useParams({ strict: false });
  return (
    <Link to="/sign-in" search={contestId === undefined ? {} : { contest: contestId }}>
      {t.somebodyElse}
    </Link>
  );
}

/** Somebody else may move the clock: whatever depends on it is then asked again. */
function useMovedClock(): void {
  const queries = useQueryClient();
  useQuery({
    queryKey: ['demo-clock'],
    staleTime: 0,
    refetchInterval: ASKED_EVERY_MS,
    queryFn: async () => {
      const before = serverNow();
      const health = await ask(api.GET('/api/v1/health'));
      if (serverNow() - before > MOVED_MS) {
        void queries.invalidateQueries({
          predicate: ({ queryKey: [key] }) => key !== 'demo-clock',
        });
      }
      return health.now;
    },
  });
}

function Steps({ now }: { readonly now: number }) {
  const t = useSharedTexts().demoClock;
  const moment = useNextMoment(now);
  const queries = useQueryClient();
  const advance = useCommand({
    send: (body: { readonly ms: number }, headers) =>
      api.POST('/api/v1/clock/advance', { body, headers }),
    done: () => void queries.invalidateQueries(),
  });
  const step = (label: string, ms: number) => (
    <Button
      size="compact-sm"
      variant="default"
      disabled={advance.isPending}
      onClick={() => void advance.run({ ms })}
    >
      {label}
    </Button>
  );
  return (
    <div className="demo-clock-steps" role="group" aria-label={t.move}>
      <span className="quiet">{t.move}</span>
      {step(t.hour, HOUR_MS)}
      {step(t.day, DAY_MS)}
      {moment !== null && step(t.next(t.moment[moment.what]), moment.at - serverNow() + 1000)}
      {advance.problem !== null && <ProblemNotice problem={advance.problem} />}
    </div>
  );
}

/** The next moment of the contest that the page is about, where the visitor may see the contest. */
function useNextMoment(now: number): Moment | null {
  const { contestId } = useParams({ strict: false });
  const contest = useQuery({
    queryKey: ['contest', contestId],
    enabled: contestId !== undefined,
    queryFn: () =>
      ask(
        api.GET('/api/v1/contests/{contestId}', {
          params: { path: { contestId: contestId ?? '' } },
        }),
      ),
  });
  const standstillUntil = useStandstill(contestId);
  if (contest.data === undefined) return null;
  const { status, windows, beacon } = contest.data;
  const revealUntil = beacon.value === null ? beacon.revealUntil : null;
  return nextMoment({ ...windows, status, revealUntil, standstillUntil }, now);
}

/** Known where the page itself asks for the sitting; not everybody may. */
function useStandstill(contestId: string | undefined): number | null {
  const queries = useQueryClient();
  const asked = queries.getQueriesData({
    predicate: ({ queryKey: [, id, what] }) => id === contestId && what === 'sitting',
  });
  return asked.map(([, sitting]) => standstillOf(sitting)).find((at) => at !== null) ?? null;
}
