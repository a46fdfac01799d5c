import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useTexts } from '../../i18n/texts.js';
import { ask, identity } from '../../shared/api/index.js';
import { Asked } from '../../shared/parts/asked.js';
import { Empty } from '../../shared/parts/empty.js';
import { Page } from '../../shared/parts/page.js';
import { useSharedTexts } from '../../shared/texts.js';
import { LetterCard, type Letter } from './letter-card.js';
import css from './outbox.module.css';
import { outboxTexts } from './texts.js';

const FRESH_MS = 3_000;
const TYPING_MS = 400;
const STEP = 20;

/** In place of a mailbox, where nobody has one. */
export function OutboxPage() {
  const t = useTexts(outboxTexts);
  const [address, setAddress] = useState('');
  const [to] = useDebouncedValue(address.trim(), TYPING_MS);
  const letters = useLetters(to);
  if (letters.error?.problem.status === 404) return <NoOutbox />;
  return (
    <Page width="one" title={t.title} lead={t.lead}>
      <TextInput
        id="to"
        type="email"
        autoComplete="off"
        className={css['find'] ?? ''}
        label={t.find}
        description={t.findText}
        value={address}
        onChange={({ currentTarget }) => {
          setAddress(currentTarget.value);
        }}
      />
      <Asked query={letters} loading="cards">
        {(rows) =>
          rows.length === 0 ? <Empty title={t.empty}>{t.emptyText}</Empty> : <Letters rows={rows} />
        }
      </Asked>
    </Page>
  );
}

function Letters({ rows }: { readonly rows: readonly Letter[] }) {
  const { act } = useSharedTexts();
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <ul className={css['letters']}>
        {rows.slice(0, shown).map((letter) => (
          <LetterCard key={`${letter.queuedAt} ${letter.to} ${letter.body}`} letter={letter} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + STEP)}>
          {act.more}
        </Button>
      )}
    </>
  );
}

/** The newest first. */
function useLetters(to: string) {
  return useQuery({
    queryKey: ['outbox', to],
    queryFn: async () => {
      const query = to === '' ? {} : { to };
      const { items } = await ask(identity.GET('/identity/v1/mail-outbox', { params: { query } }));
      return [...items].reverse();
    },
    retry: false,
    refetchInterval: ({ state }) => (state.error === null ? FRESH_MS : false),
  });
}

function NoOutbox() {
  const t = useTexts(outboxTexts);
  return (
    <Page width="one" title={t.none} lead={t.noneText}>
      <p>
        <Link to="/">{t.home}</Link>
      </p>
    </Page>
  );
}
