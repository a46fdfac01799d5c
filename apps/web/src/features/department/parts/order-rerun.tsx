import type { ApiComponents } from '@adal/contracts';
import { Radio } from '@mantine/core';
import { useState } from 'react';

import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Empty } from '../../../shared/parts/empty.js';
import type { Void } from '../queries.js';
import { EXPLAINED } from '../radio-styles.js';
import { useDepartmentTexts } from '../texts.js';
import { shortNumber } from '../who.js';

type Secretaries = ApiComponents['schemas']['SecretariesView'];
type OrderProps = { readonly one: Void; readonly choice: Secretaries };

/** Who composes the rerun; whoever is at fault cannot. */
export function OrderRerun({ one, choice }: OrderProps) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.rerun;
  const able = choice.items.filter((id) => !choice.atFault.includes(id));
  const usual = able.find((id) => id === choice.current) ?? able[0] ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const secretary = chosen ?? usual;
  if (secretary === null) return <Empty title={t.nobody}>{t.nobodyText}</Empty>;
  return (
    <>
      <Choice choice={choice} value={secretary} onChange={setChosen} />
      {choice.atFault.length > 0 && (
        <p style={{ marginTop: 16 }}>
          {t.excluded}: {t.excludedSay(choice.atFault.length)}
        </p>
      )}
      <Order one={one} secretary={secretary} />
    </>
  );
}

function Choice({
  choice: { items, current, atFault },
  value,
  onChange,
}: {
  readonly choice: Secretaries;
  readonly value: string;
  readonly onChange: (staffId: string) => void;
}) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.rerun;
  return (
    <Radio.Group label={t.who} value={value} onChange={onChange}>
      {items.map((staffId) => (
        <Radio
          key={staffId}
          value={staffId}
          mt="xs"
          styles={EXPLAINED}
          disabled={atFault.includes(staffId)}
          label={
            staffId === current
              ? `${t.same}, № ${shortNumber(staffId)}`
              : t.other(shortNumber(staffId))
          }
          description={atFault.includes(staffId) ? t.sameFault : undefined}
        />
      ))}
    </Radio.Group>
  );
}

function Order({ one, secretary }: { readonly one: Void; readonly secretary: string }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.rerun;
  const order = useOrder(one);
  const { once, notice, draft } = t.orderEffects;
  return (
    <div style={{ marginTop: 16 }}>
      <ConfirmedAct
        label={t.order}
        ask={t.orderTitle}
        effects={[draft, notice, once]}
        command={order}
        act={() => order.run({ secretaryStaffId: secretary })}
      />
    </div>
  );
}

function useOrder({ voidId, contestId }: Void) {
  const { voiding } = useDepartmentTexts();
  return useCommand({
    send: (body: { readonly secretaryStaffId: string }, headers) =>
      api.POST('/api/v1/contests/{contestId}/rerun', {
        params: { path: { contestId } },
        body,
        headers,
      }),
    refreshes: [
      ['department', 'void', voidId],
      ['department', contestId],
      ['department', 'contests'],
    ],
    says: voiding.rerun.done,
  });
}
