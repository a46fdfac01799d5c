import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { compareKk } from '../../../i18n/kazakh.js';
import { Asked } from '../../../shared/parts/asked.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { Empty } from '../../../shared/parts/empty.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { AddPerson } from '../parts/add-person.js';
import { Administration } from '../parts/administration.js';
import { staffQuery, type Colleague } from '../queries.js';
import { roleFrom } from '../reach.js';
import { useAdministratorTexts } from '../texts.js';

/** Everybody with a staff account and the roles that are alive. */
export function AdministrationPage() {
  const { people: t } = useAdministratorTexts();
  const staff = useQuery(staffQuery);
  const columns = useColumns();
  const [isAdding, setAdding] = useState(false);
  return (
    <Administration
      title={t.title}
      lead={t.lead}
      actions={
        <Button
          onClick={() => {
            setAdding(true);
          }}
        >
          {t.add}
        </Button>
      }
    >
      <AddPerson
        isOpen={isAdding}
        onClose={() => {
          setAdding(false);
        }}
      />
      <Asked query={staff} loading="table">
        {(people) => (
          <DataTable
            caption={t.caption}
            rows={[...people].sort((a, b) => compareKk(a.fullName, b.fullName))}
            columns={columns}
            rowKey={({ staffId }) => staffId}
            isSearchable
            empty={<Empty title={t.empty} />}
          />
        )}
      </Asked>
    </Administration>
  );
}

function useColumns(): readonly Column<Colleague>[] {
  const { people: t } = useAdministratorTexts();
  const { role: names } = useSharedTexts();
  const { list } = useFormat();
  const rolesOf = ({ roles }: Colleague): string =>
    list(roles.map((role) => names[roleFrom(role) ?? 'candidate']));
  return [
    {
      key: 'name',
      label: t.name,
      value: ({ fullName }) => fullName,
      show: ({ staffId, fullName }) => (
        <Link to="/administration/people/$staffId" params={{ staffId }}>
          {fullName}
        </Link>
      ),
    },
    { key: 'email', label: t.email, value: ({ email }) => email },
    {
      key: 'roles',
      label: t.roles,
      value: rolesOf,
      show: (person) =>
        person.roles.length === 0 ? <span className="quiet">{t.noRoles}</span> : rolesOf(person),
    },
  ];
}
