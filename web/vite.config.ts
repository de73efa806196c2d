import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compress } from './build/compress.ts';

// Pages lie beside each other and name their parts relative to themselves, so
// that they work wherever the server is mounted.
const pages = ['explorer.html', 'playground.html', 'client.html'];

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), compress()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    emptyOutDir: false, // dist keeps its .gitignore; compress clears the rest
    chunkSizeWarningLimit: 5000, // kB; npm run size holds what counts
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages,
      // React's compiler marks some packages for itself; bundling need not keep that.
      onLog: (level, log, handle) => { if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log); },
      checks: { pluginTimings: false },
    },
  },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**'],
  },
});
