import { Button, Select } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';

import { foldSearch } from '../../../i18n/kazakh.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import type { StaffRole } from '../../../shared/session/session.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { limitOf, reachOf, roleFrom, ROLES, type Reach } from '../reach.js';
import { useAdministratorTexts } from '../texts.js';
import { usePlaces } from '../use-places.js';
import styles from './forms.module.css';

/** A role and the one place in which it holds; what the database refuses is said with its reason. */
export function GiveRole({ staffId }: { readonly staffId: string }) {
  const { give: t } = useAdministratorTexts();
  const [{ role, place }, choose] = useState<Chosen>(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const reach = role === null ? 'everywhere' : reachOf(role);
  const isPlaceMissing = reach !== 'everywhere' && place === null;
  const give = useGive(staffId, () => {
    choose(NOTHING);
    setAsked(false);
  });
  const submit = (): void => {
    setAsked(true);
    if (role !== null && !isPlaceMissing) void give.run({ role, place });
  };
  return (
    <Panel title={t.title} description={t.text}>
      <form noValidate className={styles.form} onSubmit={(event) => submitted(event, submit)}>
        <RoleField
          role={role}
          isMissing={isAsked && role === null}
          onChange={(chosen) => {
            give.reset();
            choose({ role: chosen, place: null });
          }}
        />
        <PlaceField
          {...{ reach, place }}
          isMissing={isAsked && isPlaceMissing}
          onChange={(chosen) => choose({ role, place: chosen })}
        />
        {give.problem !== null && <ProblemNotice problem={give.problem} />}
        <Button type="submit" loading={give.isPending}>
          {t.give}
        </Button>
      </form>
    </Panel>
  );
}

type Chosen = { readonly role: StaffRole | null; readonly place: string | null };

const NOTHING: Chosen = { role: null, place: null };

function submitted(event: SyntheticEvent, submit: () => void): void {
  event.preventDefault();
  submit();
}

type Given = { readonly role: StaffRole; readonly place: string | null };

function useGive(staffId: string, done: () => void) {
  const { give: t } = useAdministratorTexts();
  return useCommand({
    send: ({ role, place }: Given, headers) =>
      api.POST('/api/v1/staff-grants', {
        body: { staffId, role, ...limitOf(reachOf(role), place) },
        headers,
      }),
    refreshes: [['administrator']],
    says: t.done,
    done,
  });
}

type RoleProps = {
  readonly role: StaffRole | null;
  readonly isMissing: boolean;
  readonly onChange: (role: StaffRole | null) => void;
};

function RoleField({ role, isMissing, onChange }: RoleProps) {
  const { give: t } = useAdministratorTexts();
  const { role: names } = useSharedTexts();
  return (
    <Select
      id="role"
      label={t.role}
      placeholder={t.chooseRole}
      error={isMissing && t.chooseRole}
      required
      data={ROLES.map((each) => ({ value: each, label: names[each] }))}
      value={role}
      onChange={(chosen) => {
        onChange(roleFrom(chosen));
      }}
    />
  );
}

type PlaceProps = {
  readonly reach: Reach;
  readonly place: string | null;
  readonly isMissing: boolean;
  readonly onChange: (place: string | null) => void;
};

function PlaceField({ reach, place, isMissing, onChange }: PlaceProps) {
  const { give: t } = useAdministratorTexts();
  const places = usePlaces(reach);
  if (reach === 'everywhere') return null;
  return (
    <Select
      id="place"
      label={t[reach]}
      description={reach === 'contest' ? t.byItself : undefined}
      placeholder={t.choose}
      error={isMissing && t.choose}
      nothingFoundMessage={t.nothing}
      required
      searchable
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'label' in option && foldSearch(option.label).includes(foldSearch(search.trim())),
        )
      }
      data={places}
      value={place}
      onChange={onChange}
    />
  );
}
