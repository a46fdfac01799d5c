import { TextInput, type TextInputProps } from '@mantine/core';

import { useSharedTexts } from '../texts.js';

/** Astana has kept UTC+5 all year since March 2024 and has no summer time. */
const OFFSET_MS = 5 * 3_600_000;

type WhenProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** An instant in milliseconds; null: nothing chosen. */
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
};

/** A date and a clock in Astana's time, whatever zone the device is in. */
export function WhenField({ value, onChange, description, ...rest }: WhenProps) {
  const t = useSharedTexts();
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      description={description ?? t.form.zone}
      value={value === null ? '' : new Date(value + OFFSET_MS).toISOString().slice(0, 16)}
      onChange={({ currentTarget }) => {
        const at = Date.parse(`${currentTarget.value}:00Z`) - OFFSET_MS;
        onChange(Number.isNaN(at) ? null : at);
      }}
    />
  );
}
