import { useTranslation } from 'react-i18next';

const STEPS = ['apply', 'check', 'test', 'assess', 'decide'] as const;
const STEP_OF: Readonly<Record<string, number>> = {
  announced: 0,
  accepting: 0,
  screening: 1,
  testing: 2,
  assessing: 3,
  deciding: 4,
  decided: 5,
  closed: 5,
};

/** The steps of a contest as one bar: done, now, next; nothing for a contest that ended on the way. */
export function StageBar({ status }: { readonly status: string }) {
  const { t } = useTranslation();
  const now = STEP_OF[status];
  if (now === undefined) return null;

  return (
    <ol className="stages">
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-state={stateOf(index, now)}
          aria-current={index === now ? 'step' : undefined}
        >
          <span>{t(`steps.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function stateOf(index: number, now: number): 'done' | 'now' | 'next' {
  if (index < now) return 'done';
  return index === now ? 'now' : 'next';
}
