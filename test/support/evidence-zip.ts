import { concatBytes, fromUtf8, expectOk, toUtf8, type JsonValue } from '@adal/kernel';
import { sha256Hex } from '@adal/proof';
import {
  bundleFiles,
  exactJson,
  storedZip,
  type EvidenceParts,
  type Files,
} from '@adal/supervision/domain';

/** The archive as the site packs it. */
export function zipOf(parts: EvidenceParts): Uint8Array {
  return concatBytes(...storedZip(bundleFiles(parts)));
}

/** The archive of one who changed a file and put the manifest right again. */
export function repacked(
  parts: EvidenceParts,
  name: string,
  change: (text: string) => string,
): Uint8Array {
  const files = new Map(bundleFiles(parts));
  const before = expectOk(fromUtf8(files.get(name) ?? new Uint8Array(0)));
  files.set(name, toUtf8(change(before)));
  return concatBytes(...storedZip(withManifest(files)));
}

/** A manifest that fits the files, whatever they are. */
export function withManifest(files: Files): Files {
  const manifest = JSON.parse(
    Buffer.from(files.get('manifest.json') ?? []).toString(),
  ) as JsonValue;
  const listed = [...files]
    .filter(([name]) => name !== 'manifest.json')
    .map(([name, bytes]) => ({ name, sha256: sha256Hex(bytes), length: bytes.length }));
  const fitting = { ...(manifest as object), files: listed };
  return new Map([...files, ['manifest.json', toUtf8(exactJson(fitting))]]);
}
