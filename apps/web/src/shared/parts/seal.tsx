import { Popover, UnstyledButton } from '@mantine/core';

import { useFormat } from '../../i18n/format.js';
import { useServerNow } from '../api/index.js';
import { useSharedTexts } from '../texts.js';
import type { SealLevel } from './seal-level.js';

type SealProps = {
  /** 0: the name is known … 3: not even the system can open it. */
  readonly level: SealLevel;
  readonly isOpened: boolean;
  readonly openings: number;
  /** When the public log was last checked, in milliseconds; null: not yet. */
  readonly verifiedAt: number | null;
};

/** The small mark beside every contest, stage and decision; a click explains it. */
export function Seal({ level, isOpened, openings, verifiedAt }: SealProps) {
  const t = useSharedTexts();
  const { span } = useFormat();
  const now = useServerNow(30_000);
  const verified =
    verifiedAt === null ? t.seal.unverified : t.seal.verified(span(wholeMinutes(now - verifiedAt)));
  const state = isOpened ? t.seal.opened : t.seal.sealed;

  return (
    <Popover position="bottom" width={320} withArrow>
      <Popover.Target>
        <UnstyledButton
          className="seal"
          data-opened={isOpened}
          aria-label={`${t.seal.name}: L${level}, ${state}. ${t.seal.openings(openings)}`}
        >
          <SealPicture isOpened={isOpened} />
          <span className="seal-level">L{level}</span>
          <span>{state}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="seal-explained">
          <strong>
            {t.seal.name}: L{level}, {state.toLocaleLowerCase()}
          </strong>
          <p>{t.seal.levels[level]}</p>
          <p>{t.seal.explain}</p>
          <p className="quiet">
            {t.seal.openings(openings)} · {verified}
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A ring of eight petals, whole when sealed and broken when opened. */
function SealPicture({ isOpened }: { readonly isOpened: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={isOpened ? '5 3.4' : undefined}
      />
      <path
        d="M10 5.2 11.5 8.5 14.8 10 11.5 11.5 10 14.8 8.5 11.5 5.2 10 8.5 8.5Z"
        fill={isOpened ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function wholeMinutes(ms: number): number {
  return Math.max(60_000, Math.ceil(ms / 60_000) * 60_000);
}
