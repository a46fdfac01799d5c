import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import type { Problem } from '../api/index.js';
import { useSharedTexts } from '../texts.js';
import { ProblemNotice } from './problem-notice.js';

type ConfirmProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Every effect as a sentence; shown before anything is asked. */
  readonly effects: readonly ReactNode[];
  readonly confirm: string;
  readonly tone?: 'plain' | 'lost';
  readonly isPending?: boolean;
  readonly problem?: Problem | null;
  readonly onConfirm: () => void;
  /** Fields that the act needs, above the buttons. */
  readonly children?: ReactNode;
};

/** Shows what an act will change, then asks. */
export function ConfirmDialog(props: ConfirmProps) {
  const { opened, onClose, title, effects, confirm, children } = props;
  const t = useSharedTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t.act.close }}
    >
      <p className="confirm-effects">{t.confirm.effects}</p>
      <ul className="effects">
        {effects.map((effect, index) => (
          <li key={index}>{effect}</li>
        ))}
      </ul>
      {children}
      {props.problem !== undefined && props.problem !== null && (
        <ProblemNotice problem={props.problem} />
      )}
      <div className="dialog-actions">
        <Button variant="default" onClick={onClose}>
          {t.act.cancel}
        </Button>
        <Button
          color={props.tone === 'lost' ? 'red' : 'steppe'}
          loading={props.isPending ?? false}
          onClick={props.onConfirm}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
