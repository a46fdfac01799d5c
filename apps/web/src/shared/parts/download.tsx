import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** A link to a file of the server. */
export function Download({
  href,
  name,
  children,
}: {
  readonly href: string;
  readonly name?: string;
  readonly children: ReactNode;
}) {
  return (
    <a className="download" href={href} download={name ?? true}>
      <IconDownload size={18} stroke={1.6} aria-hidden="true" />
      {children}
    </a>
  );
}

/** Gives the reader a file that the page itself made. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
