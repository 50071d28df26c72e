import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weakest } from '../../src/core';
import { shippedSchemes } from '../../src/schemes';
import { readScheme } from '../../src/schemes/schemeFile';
import { differences, scoresOf, sentences } from './cases';
import { casesOf, shipped } from './cells';

const schemes = join(__dirname, '..', '..', 'src', 'schemes');
const files = readdirSync(schemes).filter((name) => name.endsWith('.json')).sort();

describe('the schemes that ship', () => {
  it('are the one in code and every scheme file beside it', () => {
    expect(Object.keys(shippedSchemes).sort()).toEqual(['baotou-2012', ...files.map((name) => name.replace('.json', ''))].sort());
  });

  it.each(Object.keys(shippedSchemes))('load as %s', async (id) => {
    expect((await shipped(id)).id).toBe(id);
  });
});

describe.each(files.map((name) => name.replace('.json', '')))('%s', (id) => {
  const source = readFileSync(join(schemes, `${id}.json`), 'utf8');

  it('is a scheme file that the check has nothing to say about', () => {
    const reading = readScheme(source);
    expect(reading.ok ? reading.warnings : reading.problems).toEqual([]);
  });

  it('is a file alone: no folder of code goes by its name', () => {
    expect(readdirSync(schemes)).not.toContain(id);
    expect(readdirSync(join(__dirname, id)).sort()).toEqual(['cases.json']);
  });

  it('makes up 100 points of 8 to 20 indicators', async () => {
    const { items, indicators } = await shipped(id);
    expect(items.reduce((total, { points }) => total + Number(points.value), 0)).toBe(100);
    expect(indicators.length).toBeGreaterThanOrEqual(8);
    expect(indicators.length).toBeLessThanOrEqual(20);
  });

  it('scores its worked examples as reckoned by hand', async () => {
    const scheme = await shipped(id);
    expect(casesOf(id).flatMap((each) => differences(scheme, each))).toEqual([]);
  });

  it('has an example in which each indicator earns its full points, and one in which each loses some', async () => {
    const scheme = await shipped(id);
    const scored = casesOf(id).flatMap((each) => scoresOf(scheme, each).units.flatMap(({ indicators }) => indicators));
    const of = (code: string): readonly number[] =>
      scored.flatMap(({ indicator, score }) => (indicator.code === code && score !== null ? [Number(score.numerator) / Number(score.denominator)] : []));
    for (const { code, points } of scheme.indicators) {
      expect([code, Math.max(...of(code)) >= Number(points.value)]).toEqual([code, true]);
    }
    const never = scheme.indicators.filter(({ code, points }) => Math.min(...of(code)) >= Number(points.value)).map(({ code }) => code);
    expect(never).toEqual([]);
  });

  it('uses every figure that it asks for', async () => {
    const scheme = await shipped(id);
    const given = JSON.stringify([scheme.indicators, scheme.vetoes, scheme.identities]);
    expect(scheme.figures.filter(({ id: figure }) => !given.includes(`"${figure}"`)).map(({ id: figure }) => figure)).toEqual([]);
  });

  it('says of every number where it comes from, and states some as published and some as assumed', async () => {
    const scheme = await shipped(id);
    const bases = new Set([...source.matchAll(/"basis": "(document|assumed)"/gu)].map(([, basis]) => basis));
    expect([...bases].sort()).toEqual(['assumed', 'document']);
    expect(weakest(scheme.indicators.map(({ points }) => points.basis))).toBe('assumed');
  });

  it('is explained in Chinese and English', async () => {
    const scheme = await shipped(id);
    const said = casesOf(id).flatMap((each) => sentences(scheme, each));
    expect(said.filter((sentence) => sentence.trim() === '' || /undefined|NaN|\[object/u.test(sentence))).toEqual([]);
    expect(said.length).toBeGreaterThan(100);
  });
});
