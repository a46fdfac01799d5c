import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import type { Command } from '../api/index.js';
import { ConfirmDialog } from './confirm-dialog.js';

type ActProps = {
  readonly label: string;
  readonly ask: string;
  readonly effects: readonly ReactNode[];
  readonly command: Pick<Command<never, unknown>, 'isPending' | 'problem' | 'reset'>;
  /** Answers null when refused: the dialog stays, with the reason in it. */
  readonly act: () => Promise<unknown>;
  readonly isPlain?: boolean;
  readonly className?: string | undefined;
  readonly disabled?: boolean;
  /** Asked before the dialog opens; false keeps it shut. */
  readonly check?: () => boolean;
  /** False while the fields are not filled in. */
  readonly isReady?: boolean;
  /** Fields that the act needs. */
  readonly children?: ReactNode;
};

/** A button whose act shows its effects before it asks. */
export function ConfirmedAct({ label, ask, effects, command, act, ...look }: ActProps) {
  const { isPlain = false, className = '', disabled = false, isReady = true } = look;
  const { check, children } = look;
  const [isAsking, setAsking] = useState(false);
  const confirm = async (): Promise<void> => {
    if ((await act()) !== null) setAsking(false);
  };
  return (
    <>
      <Button
        variant={isPlain ? 'default' : 'filled'}
        className={className}
        disabled={disabled}
        onClick={() => {
          command.reset();
          setAsking(check?.() ?? true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => {
          setAsking(false);
        }}
        title={ask}
        effects={effects}
        confirm={label}
        isPending={command.isPending}
        problem={command.problem}
        isReady={isReady}
        onConfirm={() => void confirm()}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
