import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files up to this size (bytes) stay as they are: compressing them saves no packet. */
const small = 1024;

/**
 * Clears the output before a build, and after it puts NAME.br and NAME.gz in
 * the place of each file NAME under assets/ that is larger than small.
 */
export function compress(): Plugin {
  let folder = '';
  return {
    name: 'compress',
    apply: 'build',
    configResolved(config) {
      if (!config.isWorker) folder = join(config.root, config.build.outDir);
    },
    async buildStart() {
      await mkdir(folder, { recursive: true });
      for (const name of await readdir(folder)) {
        if (name !== '.gitignore') await rm(join(folder, name), { recursive: true });
      }
    },
    async writeBundle(_, bundle) {
      for (const { fileName } of Object.values(bundle)) {
        if (fileName.startsWith('assets/')) await replace(join(folder, fileName));
      }
    },
  };
}

async function replace(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length <= small) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
  await rm(path);
}
