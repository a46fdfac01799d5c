import { Button } from '@mantine/core';
import { useState } from 'react';

import { useTexts } from '../../i18n/texts.js';
import { api, useCommand } from '../api/index.js';
import { KeyFileInput } from '../parts/key-file-input.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import type { ContestView } from '../parts/contest-stages.js';
import { saveSecret } from './beacon-commit.js';
import { commitmentTo, keptSecret, secretIn, type BeaconParty } from './beacon-secret.js';
import { rulesTexts } from './texts.js';

type PartProps = { readonly contest: ContestView; readonly party: BeaconParty };

/** The own part: kept until the list is sealed, opened after. */
export function RevealPart({ contest, party }: PartProps) {
  const t = useTexts(rulesTexts).lot;
  const kept = keptSecret(contest.id, party);
  const isHere = kept !== null && isRight(kept, { contest, party });
  if (contest.sealed === null) {
    return (
      <>
        <p>{isHere ? t.keepText : t.elsewhereText}</p>
        {isHere && (
          <Button
            variant="default"
            onClick={() => {
              saveSecret(contest, party);
            }}
          >
            {t.saveFile}
          </Button>
        )}
      </>
    );
  }
  return isHere ? (
    <Reveal contest={contest} party={party} secret={kept} />
  ) : (
    <FromFile contest={contest} party={party} />
  );
}

function FromFile({ contest, party }: PartProps) {
  const t = useTexts(rulesTexts).lot;
  const [secret, setSecret] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const take = (content: string): void => {
    const found = secretIn(content);
    const isFound = found !== null && isRight(found, { contest, party });
    setSecret(isFound ? found : null);
    setWrong(!isFound);
  };
  return (
    <>
      <p>{t.fromFileText}</p>
      <KeyFileInput label={t.chooseFile} onFile={take} />
      {isWrong && <p role="alert">{t.wrongFile}</p>}
      {secret !== null && <Reveal contest={contest} party={party} secret={secret} />}
    </>
  );
}

function Reveal({ contest, party, secret }: PartProps & { readonly secret: string }) {
  const t = useTexts(rulesTexts).lot;
  const { id: contestId } = contest;
  const reveal = useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/beacon-reveals', {
        params: { path: { contestId } },
        body: { party, secret },
        headers,
      }),
    refreshes: [['contest', contestId]],
    says: t.revealedSays,
  });
  return (
    <>
      <p>{t.revealText}</p>
      {reveal.problem !== null && <ProblemNotice problem={reveal.problem} />}
      <Button loading={reveal.isPending} onClick={() => void reveal.run(null)}>
        {t.reveal}
      </Button>
    </>
  );
}

/** Whether it is the secret that this party has committed to. */
function isRight(secret: string, { contest, party }: PartProps): boolean {
  return commitmentTo(secret, party) === contest.beacon.commitments[party];
}
