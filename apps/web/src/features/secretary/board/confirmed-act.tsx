import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Command } from '../../../shared/api/index.js';
import { ConfirmDialog } from '../../../shared/parts/confirm-dialog.js';
import css from './board.module.css';

type ActProps = {
  readonly label: string;
  readonly ask: string;
  readonly effects: readonly string[];
  readonly disabled?: boolean;
  readonly command: Command<null, unknown>;
};

/** An act that shows its effects before it asks; a refusal stays in the dialog. */
export function ConfirmedAct({ label, ask, effects, disabled = false, command }: ActProps) {
  const [isAsking, setAsking] = useState(false);
  const act = async (): Promise<void> => {
    if ((await command.run(null)) !== null) setAsking(false);
  };
  return (
    <div className={css['act']}>
      <Button
        disabled={disabled}
        onClick={() => {
          command.reset();
          setAsking(true);
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
        onConfirm={() => void act()}
      />
    </div>
  );
}
