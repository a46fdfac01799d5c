import { Checkbox } from '@mantine/core';

import { useHrTexts } from '../texts.js';
import { useDeskKeys, type DeskKeys } from '../use-desk-keys.js';

/** Turns the single keys on and off; says which there are. */
export function KeysSwitch({ keys }: { readonly keys: DeskKeys }) {
  const t = useHrTexts().verdict;
  const [isOn, setOn] = useDeskKeys(keys);
  return (
    <Checkbox
      size="sm"
      label={t.keys}
      checked={isOn}
      onChange={(event) => {
        setOn(event.currentTarget.checked);
      }}
    />
  );
}
