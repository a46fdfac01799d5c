import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import type { Standing } from '../standing.js';
import { candidateTexts } from '../texts.js';

/** The button that matters now, if there is one, with the time left; nothing when nothing is waited for. */
export function NextStep({
  contestId,
  standing,
}: {
  readonly contestId: string;
  readonly standing: Standing;
}) {
  const t = useTexts(candidateTexts);
  if (standing.kind === 'stage-ahead') {
    return (
      <>
        <StageButton contestId={contestId} stage={standing.stage} label={t.contest.go.wait} />
        <Deadline at={standing.from} label={t.room.startsAt} />
      </>
    );
  }
  if (standing.kind === 'accepting')
    return <Deadline at={standing.until} label={t.vacancies.until} />;
  if (standing.kind === 'screening') return <Deadline at={standing.until} />;
  if (standing.kind === 'admitted') return <Deadline at={standing.from} label={t.room.startsAt} />;
  if (standing.kind !== 'stage-now' && standing.kind !== 'stage-running') return null;
  const isRunning = standing.kind === 'stage-running';
  return (
    <>
      <StageButton
        contestId={contestId}
        stage={standing.stage}
        label={isRunning ? t.contest.go.resume : t.contest.go.start}
      />
      <Deadline at={standing.until} />
    </>
  );
}

function StageButton({
  contestId,
  stage,
  label,
}: {
  readonly contestId: string;
  readonly stage: number;
  readonly label: string;
}) {
  return (
    <Button
      renderRoot={(props) => (
        <Link
          {...props}
          to="/my/contests/$contestId/stages/$stage"
          params={{ contestId, stage: String(stage + 1) }}
        />
      )}
    >
      {label}
    </Button>
  );
}
