import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { baotou2012 } from '../../../src/schemes';
import { schemeJsonSchema } from '../../../src/schemes/schemeFile';

describe('the JSON Schema of scheme files', () => {
  const schema = z.fromJSONSchema(schemeJsonSchema());

  it('admits the scheme that ships', () => {
    expect(schema.safeParse(baotou2012).success).toBe(true);
  });

  const root = join(__dirname, '..', '..', '..');
  const files = ['src/schemes', 'docs/schemes'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.endsWith('.json') && !name.endsWith('-figures.json')).map((name) => join(folder, name)),
  );
  it.each(files)('admits %s', (file) => {
    expect(schema.safeParse(JSON.parse(readFileSync(join(root, file), 'utf8'))).error?.issues ?? []).toEqual([]);
  });

  it('admits decimals as numbers', () => {
    expect(schema.safeParse({ ...baotou2012, grades: [{ ...baotou2012.grades[0], from: { value: 0.9, basis: 'assumed' } }] }).success).toBe(true);
  });

  it('refuses an unknown key, a missing one and an unknown kind of rule', () => {
    const { region: _, ...withoutRegion } = baotou2012;
    expect(schema.safeParse({ ...baotou2012, colour: 'red' }).success).toBe(false);
    expect(schema.safeParse(withoutRegion).success).toBe(false);
    expect(schema.safeParse({ ...baotou2012, indicators: [{ ...baotou2012.indicators[0], rule: { kind: 'lottery' } }] }).success).toBe(false);
  });
});
