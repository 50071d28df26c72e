import { entryChecks, type Issue } from '../../../src/checks';
import { circumstances, doubts, faults } from '../../../src/checks/entered/checks';
import { reading } from './given';

const texts = ({ message, expected, fix }: Issue): readonly string[] => [message, expected, fix].flatMap(({ zh, en }) => [zh, en]);

describe.each(entryChecks)('$code, $title.en', ({ code, level, title, needs, examples: { fails, passes } }) => {
  const { value, issues } = reading(fails.figure, fails.entry);
  const [issue] = issues;

  test('its failing example gives this code and no other', () => {
    expect(issues).toEqual([expect.objectContaining({ code, level, unit: '甲区', figure: 'a' })]);
  });

  test('its failing example is scored unless it is an error, or blank', () => {
    const lost = level === 'error' ? 'unusable' : fails.entry.value === null ? 'missing' : undefined;
    expect(lost === undefined || value.kind === lost).toBe(true);
    expect(lost !== undefined || !['unusable', 'missing'].includes(value.kind)).toBe(true);
  });

  test('its passing example gives nothing', () => {
    const passed = reading(passes.figure, passes.entry);
    expect(passed.issues).toEqual([]);
    expect(['unusable', 'missing']).not.toContain(passed.value.kind);
  });

  test('speaks of the figure in both languages, and says what to enter and what to do', () => {
    expect([issue?.message.zh, issue?.message.en]).toEqual([expect.stringContaining('数据a'), expect.stringContaining('figure a')]);
    for (const text of issue ? texts(issue) : ['']) expect(text.trim()).not.toBe('');
    for (const text of [title.zh, title.en, needs.zh, needs.en]) expect(text.trim()).not.toBe('');
  });

  test('its English sentences have no Chinese but the words of the forms', () => {
    const english = [title.en, needs.en, issue?.message.en ?? '', issue?.fix.en ?? ''].join(' ');
    const words = /356000元|万元|不适用|落实|部分落实|未落实|是|否|无|约1900人|12人|万|元|2012年6月30日/gu;
    expect(english.replace(words, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test('what it repairs, read again, is no error', () => {
    const to = issue?.repair?.to;
    const again = to === undefined ? [] : reading(fails.figure, { ...fails.entry, value: to }).issues;
    expect(again.filter((each) => each.level === 'error')).toEqual([]);
  });
});

test('codes are V001 to V029, each given once', () => {
  expect(entryChecks.map(({ code }) => code)).toEqual(Array.from({ length: 29 }, (_, at) => `V${String(at + 1).padStart(3, '0')}`));
});

test('errors are the faults, and nothing else is', () => {
  expect(new Set(faults.map(({ level }) => level))).toEqual(new Set(['error']));
  expect([...doubts, ...circumstances].map(({ level }) => level)).not.toContain('error');
});

test('repairs are offered by these checks alone', () => {
  const repairing = entryChecks.filter(({ repair }) => repair).map(({ code }) => code);
  expect(repairing).toEqual(['V012', 'V013', 'V014', 'V015', 'V016', 'V018', 'V022']);
});
