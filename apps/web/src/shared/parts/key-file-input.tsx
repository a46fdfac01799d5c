import { Button } from '@mantine/core';
import { useRef } from 'react';

type InputProps = {
  readonly label: string;
  readonly disabled?: boolean;
  /** The content of the file; it is read here and goes nowhere by itself. */
  readonly onFile: (content: string, name: string) => void;
};

const MAX_BYTES = 1024;

/** Chooses a key file. A file too large for a key is not read at all. */
export function KeyFileInput({ label, disabled = false, onFile }: InputProps) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    onFile(file.size > MAX_BYTES ? '' : await file.text(), file.name);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        data-key-file
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          // The same file may be chosen again after a mistake.
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
