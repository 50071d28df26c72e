import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, type Scheme } from '../../../src/core';
import { readWay, type PublishedWay } from '../../../src/schemes/published';
import { readScheme } from '../../../src/schemes/schemeFile';
import { differences, sentences } from '../cases';

const folder = join(__dirname, '..', '..', '..', 'src', 'schemes', 'published');
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
const wayIn = (name: string): PublishedWay => readWay(readFileSync(join(folder, name), 'utf8'));

const schemeOf = (way: PublishedWay): Scheme => {
  const reading = readScheme(JSON.stringify(way.scheme));
  if (reading.ok) return reading.scheme;
  throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
};

/** What is told of besides kinds of rules. */
const wrappers = ['bonus', 'cap', 'floor', 'waiver', 'notApplicable', 'item composition', 'composition', 'vetoes', 'grades'];

describe('the published ways of scoring', () => {
  it('are 33, numbered as their files are', () => {
    expect(files.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
    expect(files.map((name) => wayIn(name).number)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
  });

  it('name every kind of rule that they use, and nothing that is neither kind nor wrapper', () => {
    for (const way of files.map(wayIn)) {
      const used = new Set(schemeOf(way).indicators.map(({ rule }) => rule.kind));
      const named = way.kinds.filter((kind) => Object.hasOwn(kinds, kind));
      expect([way.number, way.kinds.filter((kind) => !Object.hasOwn(kinds, kind) && !wrappers.includes(kind))]).toEqual([way.number, []]);
      expect([way.number, named.filter((kind) => ![...used].some((each) => each === kind))]).toEqual([way.number, []]);
    }
  });

  it('are told as partly our reading exactly where an indicator, an item or a veto holds something assumed', () => {
    for (const way of files.map(wayIn)) {
      const { indicators, items, vetoes } = schemeOf(way);
      const assumes = JSON.stringify([indicators, items, vetoes]).includes('"assumed"');
      expect([way.number, way.inferred]).toEqual([way.number, assumes]);
    }
  });

  it('use every kind of rule there is', () => {
    const used = new Set(files.map(wayIn).flatMap((way) => schemeOf(way).indicators.map(({ rule }) => rule.kind)));
    expect(Object.keys(kinds).filter((kind) => ![...used].some((each) => each === kind))).toEqual([]);
  });
});

describe.each(files)('%s', (name) => {
  it('is a scheme file that is read without a problem', () => {
    expect(schemeOf(wayIn(name)).id).toBe(`way-${name.slice(0, 2)}`);
  });

  it('scores its cases as published', () => {
    const way = wayIn(name);
    const scheme = schemeOf(way);
    expect(way.cases.flatMap((each) => differences(scheme, each))).toEqual([]);
  });

  it('expects a score for every indicator, and at least two scores that differ', () => {
    const way = wayIn(name);
    const { cases } = way;
    const codes = new Set(cases.flatMap(({ scores }) => Object.values(scores).flatMap((each) => Object.keys(each))));
    expect(schemeOf(way).indicators.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
    const found = cases.flatMap(({ scores, totals = {}, grades = {} }) => [
      ...Object.values(scores).flatMap((each) => Object.values(each)),
      ...Object.values(totals),
      ...Object.values(grades),
    ]);
    expect(new Set(found).size).toBeGreaterThan(1);
  });

  it('is explained without a gap in either language', () => {
    const way = wayIn(name);
    const said = way.cases.flatMap((each) => sentences(schemeOf(way), each));
    expect(said.filter((sentence) => sentence.trim() === '' || /undefined|NaN|\[object/u.test(sentence))).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
  });
});
