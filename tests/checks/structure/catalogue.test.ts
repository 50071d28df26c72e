import { catalogue, structureChecks } from '../../../src/checks';
import { baotou2012 } from '../../../src/schemes';

const codes = catalogue().map(({ code }) => code);

describe('the catalogue', () => {
  it('gives no code to two checks, nor to a check and a statement of the scheme', () => {
    const all = [...codes, ...[...baotou2012.identities, ...(baotou2012.comparisons ?? [])].map(({ code }) => code)];
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
  });

  it('has the structure checks under S, all others under V, in the order of their codes within each group', () => {
    for (const group of ['entered', 'relations', 'across', 'structure'] as const) {
      const own = catalogue().filter((check) => check.group === group).map(({ code }) => code);
      expect(own).toEqual([...own].sort());
      expect(own.filter((code) => !new RegExp(group === 'structure' ? /^S\d{3}$/u : /^V\d{3}$/u).test(code))).toEqual([]);
    }
  });

  it('says everything in both languages', () => {
    for (const { code, title, needs, sample, examples } of catalogue()) {
      const texts = [title, needs, sample.message, sample.fix, examples.fails, examples.passes];
      expect([code, ...texts.flatMap(({ zh, en }) => [zh, en]).filter((text) => text.trim() === '')]).toEqual([code]);
      expect(examples.fails).not.toEqual(examples.passes);
    }
  });
});

it('a structure check gives its own code and level to what it finds', () => {
  for (const { code, level, sample } of structureChecks) expect(sample).toMatchObject({ code, level });
});
