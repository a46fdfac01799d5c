import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import aliases from '../../scripts/toolchain/aliases.cjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const alias = aliases
  .doorsUnder(root)
  .map(([name, file]) => ({ find: new RegExp(`^${name}$`), replacement: join(root, file) }));

/** A running system (`npm start`) that `npx vite -c apps/web/vite.config.mjs` works against. */
const SYSTEM = 'http://localhost:8080';
const toSystem = { target: SYSTEM, headers: { origin: SYSTEM } };

/** The one file of `proof` that knows node:crypto has a twin for browsers. */
const browserCrypto = {
  name: 'adal-browser-crypto',
  enforce: 'pre',
  resolveId(source, importer) {
    const isOfProof = importer?.startsWith(join(root, 'libs/proof/src/')) === true;
    return isOfProof && source === './crypto.js' ? join(here, 'src/proof/crypto.ts') : null;
  },
};

export default defineConfig({
  root: here,
  plugins: [browserCrypto, react()],
  resolve: { alias },
  server: { proxy: { '/api': toSystem, '/identity': toSystem } },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 600,
  },
});
