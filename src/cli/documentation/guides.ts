import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const shape = z.strictObject({
  purpose: text,
  fields: z.record(z.string(), text),
  example: z.looseObject({ kind: z.string() }),
});

/** What a kind of rule is for, what each of its fields means, and a rule as it stands in a scheme file. */
export type Guide = z.output<typeof shape>;

/**
 * The guides of all kinds of rules, by kind: every folder of a kind brings its own `guide.json`.
 * @param root the folder of the project
 * @throws where a guide cannot be read
 */
export const readGuides = (root: string): ReadonlyMap<string, Guide> => {
  const folder = join(root, 'src', 'core', 'rules', 'kinds');
  const files = readdirSync(folder).map((kind) => [kind, join(folder, kind, 'guide.json')] as const);
  return new Map(files.filter(([, file]) => existsSync(file)).map(([kind, file]) => [kind, shape.parse(JSON.parse(readFileSync(file, 'utf8')))]));
};
