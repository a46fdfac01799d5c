import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { compareKk } from '../../../i18n/kazakh.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useSharedTexts } from '../../../shared/texts.js';
import {
  filterOf,
  SHOWN_STATUSES,
  type ContestFilter,
  type ContestSearch,
} from '../contest-filter.js';
import { bodiesQuery, categoriesQuery, regionsQuery } from '../queries.js';
import { publicTexts } from '../texts.js';
import styles from './contest-filters.module.css';

type Option = { readonly value: string; readonly label: string };
type Choose = (chosen: ContestSearch) => void;

/** Words, region, body, category and stage. */
export function ContestFilters({ filter }: { readonly filter: ContestFilter }) {
  const { figures } = useTexts(publicTexts);
  const navigate = useNavigate({ from: '/contests' });
  const choose: Choose = (chosen) => {
    void navigate({ search: filterOf({ ...filter, ...chosen }), replace: true });
  };
  return (
    <form
      className={styles['filters']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Words key={filter.search === undefined ? 'none' : 'some'} filter={filter} choose={choose} />
      <Rest filter={filter} choose={choose} />
      {Object.keys(filter).length > 0 && (
        <Button
          className={styles['clear']}
          variant="subtle"
          onClick={() => {
            void navigate({ search: {} });
          }}
        >
          {figures.clear}
        </Button>
      )}
    </form>
  );
}

/** On a phone behind a button: five fields would hide the contests. */
function Rest({ filter, choose }: FieldProps) {
  const { figures } = useTexts(publicTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles['toggle']}
        variant="default"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {figures.filters}
      </Button>
      <div className={styles['rest']} data-open={isOpen}>
        <Places filter={filter} choose={choose} />
        <Kinds filter={filter} choose={choose} />
      </div>
    </>
  );
}

type FieldProps = { readonly filter: ContestFilter; readonly choose: Choose };

const PAUSE_MS = 300;

/** Asked for when the typing pauses. */
function Words({ filter: { search = '' }, choose }: FieldProps) {
  const t = useTexts(publicTexts).figures;
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    if (typed === search) return;
    const pause = setTimeout(() => {
      choose({ search: typed });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
  });
  return (
    <TextInput
      type="search"
      maxLength={100}
      label={t.search}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
    />
  );
}

function Places({ filter, choose }: FieldProps) {
  const { list: t, figures } = useTexts(publicTexts);
  const regions = useRegionOptions();
  const bodies = useBodyOptions(filter.region);
  return (
    <>
      <NativeSelect
        label={t.region}
        value={filter.region ?? ''}
        data={[{ value: '', label: t.allRegions }, ...regions]}
        onChange={(event) => {
          choose({ region: event.currentTarget.value, body: '' });
        }}
      />
      <NativeSelect
        label={figures.body}
        value={filter.body ?? ''}
        data={[{ value: '', label: figures.allBodies }, ...bodies]}
        onChange={(event) => {
          choose({ body: event.currentTarget.value });
        }}
      />
    </>
  );
}

function Kinds({ filter, choose }: FieldProps) {
  const { list: t, figures } = useTexts(publicTexts);
  const shared = useSharedTexts();
  const { data: categories = [] } = useQuery(categoriesQuery);
  return (
    <>
      <NativeSelect
        label={figures.category}
        value={filter.category ?? ''}
        data={[{ value: '', label: figures.allCategories }, ...categories]}
        onChange={(event) => {
          choose({ category: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t.status}
        value={filter.status ?? ''}
        data={[
          { value: '', label: t.allStatuses },
          ...SHOWN_STATUSES.map((value) => ({ value, label: shared.status[value] })),
        ]}
        onChange={(event) => {
          choose({ status: event.currentTarget.value });
        }}
      />
    </>
  );
}

function useRegionOptions(): readonly Option[] {
  const local = useLocal();
  const { data: regions = [] } = useQuery(regionsQuery);
  return sorted(regions.map(({ id, name }) => ({ value: id, label: local(name) })));
}

function useBodyOptions(region: string | undefined): readonly Option[] {
  const local = useLocal();
  const { data } = useQuery(bodiesQuery(region));
  return sorted((data?.items ?? []).map(({ id, name }) => ({ value: id, label: local(name) })));
}

function sorted(options: readonly Option[]): readonly Option[] {
  return [...options].sort((left, right) => compareKk(left.label, right.label));
}
