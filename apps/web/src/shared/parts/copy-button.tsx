import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

import { useSharedTexts } from '../texts.js';

/** Copies one value and says so. */
export function CopyButton({ value }: { readonly value: string }) {
  const t = useSharedTexts();
  const { copy, copied } = useClipboard({ timeout: 2000 });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={copied ? t.act.copied : `${t.act.copy}: ${value}`}
      onClick={() => {
        copy(value);
      }}
    >
      {copied ? <IconCheck size={16} stroke={1.8} /> : <IconCopy size={16} stroke={1.6} />}
    </ActionIcon>
  );
}
