import { join } from 'node:path';
import { publishedSection, readPublishedWays } from '../../src/cli/documentation/published';

const ways = readPublishedWays(join(__dirname, '..', '..'));
const sectionsOf = (lines: readonly string[]): readonly string[] => lines.join('\n').split(/^### /mu).slice(1);

describe.each([
  ['zh', '规则', '出处', '方案文件中的', '单位'],
  ['en', 'Rules', 'Source', 'of the scheme file', 'Unit'],
] as const)('the published ways of scoring in %s', (language, rules, source, fragment, unit) => {
  const lines = publishedSection(ways, language);

  it('are 33, each with a row in the overview and a section that the row leads to', () => {
    expect(ways).toHaveLength(33);
    for (const { number, title } of ways) {
      expect(lines.filter((line) => line.startsWith(`| [${number}](#way-${number}) | ${title[language]} | `))).toHaveLength(1);
      expect(lines).toContain(`### <a id="way-${number}"></a>${number} ${title[language]}`);
    }
  });

  it('tell rules, source, a fragment that is JSON, and numbers', () => {
    const sections = sectionsOf(lines);
    expect(sections).toHaveLength(33);
    for (const section of sections) {
      expect(section).toMatch(new RegExp(`^- \\*\\*${rules}\\*\\*(?:: |：)\\S`, 'mu'));
      expect(section).toMatch(new RegExp(`^- \\*\\*${source}\\*\\*(?:: |：)\\S`, 'mu'));
      expect(section).toContain(fragment);
      const fragments = [...section.matchAll(/```json\n([\s\S]*?)\n```/gu)].map(([, json = '']) => json);
      expect(fragments.length).toBeGreaterThan(0);
      for (const json of fragments) expect(() => void JSON.parse(json)).not.toThrow();
      const rows = section.split('\n').filter((line) => line.startsWith('| '));
      expect(rows[0]).toContain(`| ${unit} |`);
      expect(rows.length).toBeGreaterThan(2);
    }
  });

  it('show the points as they are expected by the tests', () => {
    // 16 - the village's scheme: 10 - 3 x 2 = 4
    expect(lines.find((line) => line.includes('W1 4') && line.startsWith('| 乙 |'))).toBeDefined();
  });

  it('have no table cell with a bare line break or a missing text', () => {
    expect(lines.filter((line) => /undefined|\[object|\|\s+\|/u.test(line))).toEqual([]);
  });
});

describe('a fragment', () => {
  it('that the scheme does not have is an error, not a gap in the page', () => {
    const [way] = ways;
    if (way === undefined) throw new Error('there is no way');
    expect(() => publishedSection([{ ...way, fragment: ['indicators.9'] }], 'en')).toThrow('nothing at indicators.9');
  });
});
