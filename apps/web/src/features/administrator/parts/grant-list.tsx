import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import { DataTable, type Column } from '../../../shared/parts/data-table.js';
import { useSharedTexts } from '../../../shared/texts.js';
import type { Grant } from '../queries.js';
import { useAdministratorTexts } from '../texts.js';
import { useWhere } from '../use-places.js';

type ListProps = {
  readonly grants: readonly Grant[];
  readonly mayEnd: boolean;
  readonly empty: ReactNode;
};

/** Roles of one person with where they hold. */
export function GrantList({ grants, mayEnd, empty }: ListProps) {
  const { person: t } = useAdministratorTexts();
  const [ending, setEnding] = useState<Grant | null>(null);
  return (
    <>
      <DataTable
        caption={t.role}
        rows={grants}
        columns={useColumns(mayEnd ? setEnding : null)}
        rowKey={({ grantId }) => grantId}
        empty={empty}
      />
      {ending !== null && (
        <EndGrant
          grant={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </>
  );
}

function useColumns(onEnd: ((grant: Grant) => void) | null): readonly Column<Grant>[] {
  const { person: t } = useAdministratorTexts();
  const { role: names } = useSharedTexts();
  const { moment } = useFormat();
  const where = useWhere();
  return [
    { key: 'role', label: t.role, value: ({ role }) => names[role] },
    { key: 'where', label: t.where, value: where },
    { key: 'since', label: t.since, value: grantedAt, show: (grant) => moment(grant.grantedAt) },
    onEnd === null
      ? {
          key: 'until',
          label: t.until,
          value: ({ endedAt }) => endedAt ?? 0,
          show: ({ endedAt }) => (endedAt === null ? '' : moment(endedAt)),
        }
      : {
          key: 'end',
          label: t.end,
          value: () => '',
          show: (grant) => (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t.end}: ${names[grant.role]}, ${where(grant)}`}
              onClick={() => {
                onEnd(grant);
              }}
            >
              {t.end}
            </Button>
          ),
        },
  ];
}

function grantedAt(grant: Grant): number {
  return grant.grantedAt;
}

function EndGrant({ grant, onClose }: { readonly grant: Grant; readonly onClose: () => void }) {
  const { person: t } = useAdministratorTexts();
  const { role: names } = useSharedTexts();
  const where = useWhere();
  const command = useCommand({
    send: (grantId: string, headers) =>
      api.DELETE('/api/v1/staff-grants/{grantId}', { params: { path: { grantId } }, headers }),
    refreshes: [['administrator']],
    says: t.endDone,
    done: onClose,
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t.endAsk}
      effects={t.endEffects(names[grant.role].toLocaleLowerCase(), where(grant))}
      confirm={t.end}
      tone="lost"
      isPending={command.isPending}
      problem={command.problem}
      onConfirm={() => void command.run(grant.grantId)}
    />
  );
}
