import { Button } from '@mantine/core';

import { useTexts } from '../../i18n/texts.js';
import { api, useCommand } from '../api/index.js';
import { saveFile } from '../parts/download.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import type { ContestView } from '../parts/contest-stages.js';
import { commitmentTo, secretFor, type BeaconParty } from './beacon-secret.js';
import { rulesTexts } from './texts.js';

type PartProps = { readonly contest: ContestView; readonly party: BeaconParty };

/** Makes a secret here, sends only what binds to it, and gives the person the file. */
export function CommitPart({ contest, party }: PartProps) {
  const t = useTexts(rulesTexts).lot;
  const commit = useCommit({ contest, party });
  return (
    <>
      <p>{t.commitText}</p>
      {commit.problem !== null && <ProblemNotice problem={commit.problem} />}
      <Button loading={commit.isPending} onClick={() => void commit.run(null)}>
        {t.commit}
      </Button>
    </>
  );
}

function useCommit({ contest, party }: PartProps) {
  const t = useTexts(rulesTexts).lot;
  const { id: contestId } = contest;
  return useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/beacon-commitments', {
        params: { path: { contestId } },
        body: { party, commitment: commitmentTo(secretFor(contestId, party), party) },
        headers,
      }),
    refreshes: [['contest', contestId]],
    says: t.committedSays,
    done: () => {
      saveSecret(contest, party);
    },
  });
}

/** The file is the way back for another device, or for this one after it was cleared. */
export function saveSecret(contest: ContestView, party: BeaconParty): void {
  const secret = secretFor(contest.id, party);
  saveFile(secretFileOf(contest, party), `${secret}\n`, 'text/plain');
}

/** What the file of a secret is called. */
export function secretFileOf({ id }: ContestView, party: BeaconParty): string {
  return `adal-${party}-${id.slice(0, 8)}.secret`;
}
