import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with one invented article, on a post that so many people held for some months each; of every so manieth the end cannot be read. */
export async function invented(holders: number, unread = Infinity): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'cursus-invented-'));
  await writeFile(join(folder, 'mayor.txt'), succession(holders, unread));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

function succession(holders: number, unread: number): string {
  const date = (number: number) => new Date(Date.UTC(1500, 0, 1 + number * 90)).toISOString().slice(0, number % 7 === 0 ? 4 : 10);
  const rows = Array.from({ length: holders }, (_, i) => (
    `| ${i + 1} | Holder ${i + 1} | ${date(i)} | ${(i + 1) % unread === 0 ? 'the thaw' : date(i + 1)} |`
  ));
  return ['= Mayor of Exampleton =', '', 'Infobox', '- Body: Exampleton City Council', '', '== List ==', '| | Name | Term start | Term end |', ...rows, ''].join('\n');
}
