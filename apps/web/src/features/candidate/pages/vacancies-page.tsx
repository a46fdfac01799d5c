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
import { acceptingQuery, applicationsQuery, regionsQuery, type Vacancy } from '../queries.js';
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
  const [wish, setWish] = useState<Wish>({ search: '', region: null });
  const { data: own = [] } = useQuery(applicationsQuery);
  const wanted = foldSearch(wish.search.trim());
  const shown = rows.filter(
    (row) =>
      (wish.region === null || row.regionId === wish.region) &&
      foldSearch(`${local(row.title)} ${local(row.bodyName)}`).includes(wanted),
  );
  return (
    <>
      <Filters wish={wish} onWish={setWish} />
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

type Wish = { readonly search: string; readonly region: string | null };

function Filters({ wish, onWish }: { readonly wish: Wish; readonly onWish: (wish: Wish) => void }) {
  const t = useTexts(candidateTexts).vacancies;
  const local = useLocal();
  const { data: regions = [] } = useQuery(regionsQuery);
  return (
    <div className={css['filters']}>
      <TextInput
        type="search"
        label={t.search}
        value={wish.search}
        onChange={(event) => {
          onWish({ ...wish, search: event.currentTarget.value });
        }}
      />
      <Select
        label={t.region}
        placeholder={t.allRegions}
        clearable
        value={wish.region}
        onChange={(region) => {
          onWish({ ...wish, region });
        }}
        data={regions.map(({ id, name }) => ({ value: id, label: local(name) }))}
      />
    </div>
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
