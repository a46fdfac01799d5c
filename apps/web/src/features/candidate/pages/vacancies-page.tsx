import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { foldSearch } from '../../../i18n/kazakh.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Page } from '../../../shared/parts/page.js';
import css from '../candidate.module.css';
import {
  acceptingQuery,
  applicationsQuery,
  regionsQuery,
  type Vacancy,
} from '../queries.js';
import { candidateTexts } from '../texts.js';

/** Contests that take applications now, soonest end first. */
export function VacanciesPage() {
  const t = useTexts(candidateTexts);
  const vacancies = useQuery(acceptingQuery);
  return (
    <Page width="one" title={t.vacancies.title} lead={t.vacancies.lead}>
      <Asked query={vacancies} loading="cards">
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.vacancies.none}>{t.vacancies.noneText}</Empty>
          ) : (
            <VacancyList rows={rows} />
          )
        }
      </Asked>
    </Page>
  );
}

function VacancyList({ rows }: { readonly rows: readonly Vacancy[] }) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const [search, setSearch] = useState('');
  const [region, setRegion] = useState<string | null>(null);
  const { data: regions = [] } = useQuery(regionsQuery);
  const { data: own = [] } = useQuery(applicationsQuery);
  const wanted = foldSearch(search.trim());
  const shown = rows.filter(
    (row) =>
      (region === null || row.regionId === region) &&
      foldSearch(`${local(row.title)} ${local(row.bodyName)}`).includes(wanted),
  );
  return (
    <>
      <div className={css['filters']}>
        <TextInput
          type="search"
          label={t.vacancies.search}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <Select
          label={t.vacancies.region}
          placeholder={t.vacancies.allRegions}
          clearable
          value={region}
          onChange={setRegion}
          data={regions.map(({ id, name }) => ({ value: id, label: local(name) }))}
        />
      </div>
      <p className="quiet" role="status">
        {shown.length === 0 ? t.vacancies.nothing : t.vacancies.found(shown.length)}
      </p>
      {shown.length > 0 && (
        <ul className="rows">
          {shown.map((row) => (
            <VacancyRow
              key={row.id}
              row={row}
              hasApplied={own.some(({ contestId }) => contestId === row.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function VacancyRow({ row, hasApplied }: { readonly row: Vacancy; readonly hasApplied: boolean }) {
  const t = useTexts(candidateTexts);
  const local = useLocal();
  const params = { contestId: row.id };
  return (
    <li>
      <h3>{local(row.title)}</h3>
      <p className="quiet">
        {local(row.bodyName)} · {row.category}
      </p>
      <p>
        <Deadline at={row.acceptUntil} label={t.vacancies.until} />
      </p>
      <div className={css['actions']}>
        {hasApplied ? (
          <Link to="/my/contests/$contestId" params={params}>
            <Mark tone="done">{t.vacancies.applied}</Mark>
          </Link>
        ) : (
          <Button
            size="sm"
            renderRoot={(props) => <Link {...props} to="/my/apply/$contestId" params={params} />}
          >
            {t.vacancies.apply}
          </Button>
        )}
        <Link to="/contests/$contestId" params={params}>
          {t.vacancies.rules}
        </Link>
      </div>
    </li>
  );
}
