import { Button, Modal } from '@mantine/core';

import { useSharedTexts } from '../texts.js';
import type { ConfirmProps } from './confirm-props.js';
import { ProblemNotice } from './problem-notice.js';

/** The opened dialog; `ConfirmDialog` brings it when it is needed. */
export function OpenConfirmDialog(props: ConfirmProps) {
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
          disabled={props.isReady === false}
          onClick={props.onConfirm}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
