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

export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: { alias },
  build: { outDir: join(root, 'dist/web'), emptyOutDir: true, target: 'es2022' },
});
