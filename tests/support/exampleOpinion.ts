import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumed, kinds, type FigureKind, type Scheme } from '../../src/core';
import { readScheme } from '../../src/schemes/schemeFile';
import type { EnteredValue, RemarkEntry } from '../../src/workbook/build';
import { figure, item, measure, scheme as schemeOf, text } from '../core/given';
import { seeded } from './randomEntries';
import type { Opinion } from './secondOpinion';

const folder = join(__dirname, '..', '..', 'src', 'core', 'rules', 'kinds');

interface Example {
  readonly kind: string;
  readonly rule: unknown;
  readonly figures: readonly string[];
  readonly numbers: readonly number[];
}

/** The rule that stands as an example in the guide of every kind that has a formula. */
const examples = (): readonly Example[] => {
  const said = new Set<string>(Object.values(kinds).flatMap((kind) => ('formula' in kind ? [kind.kind] : [])));
  return readdirSync(folder).filter((kind) => said.has(kind)).sort().map((kind) => {
    const source = readFileSync(join(folder, kind, 'guide.json'), 'utf8');
    const { example: rule } = JSON.parse(source) as { readonly example: unknown };
    const strings = [...JSON.stringify(rule).matchAll(/"([^"]+)"/g)].map(([, string = '']) => string);
    const figures = [...new Set(strings.filter((string) => /^[a-z]\w*(\.\w+)+$/.test(string)))];
    return { kind, rule, figures, numbers: strings.filter((string) => /^-?[\d.]+$/.test(string)).map(Number) };
  });
};

const figureKinds: Readonly<Record<string, FigureKind>> = { degree: 'degree', checklist: 'yesNo', encouragement: 'yesNo' };

/** A scheme with one indicator for every kind of rule, as its guide has it, and vetoes by effect. */
const exampleScheme = (all: readonly Example[]): Scheme => {
  const file = schemeOf({
    figures: [
      ...all.map(({ kind }) => figure(`measure.${kind}`, 'amount', { code: `M${kind}`, negative: true })),
      ...all.flatMap(({ kind, figures }) => figures.map((id) => figure(id, figureKinds[kind] ?? 'amount', { negative: figureKinds[kind] === undefined }))),
    ],
    items: all.map(({ kind }) => item(`I-${kind}`, '10')),
    vetoes: [
      { code: 'V1', clause: '', title: text('项目不得分'), effect: assumed({ kind: 'itemZero', item: 'I-linear' }) },
      { code: 'V2', clause: '', title: text('扣分'), effect: assumed({ kind: 'deduction', points: '7.5' }) },
    ],
  });
  const answered = new Set<string>(Object.values(kinds).flatMap(({ kind, judges }) => (judges === 'answers' ? [kind] : [])));
  const indicators = all.map(({ kind, rule }) => ({
    code: `I-${kind}-1`,
    item: `I-${kind}`,
    clause: '一',
    title: text(kind),
    requirement: text('要求'),
    points: assumed('10'),
    floor: assumed(kind === 'plusMinus' || kind === 'linear' ? '-4' : '0'),
    ...(!answered.has(kind) && { measure: measure(`measure.${kind}`) }),
    rule,
  }));
  const read = readScheme(JSON.stringify({ ...file, indicators }));
  if (!read.ok) throw new RangeError(JSON.stringify(read.problems));
  return read.scheme;
};

/** Random units near the numbers that decide, some of them vetoed; the same ones for the same seed. */
export const exampleOpinion = (units: number, seed: number): Opinion => {
  const random = seeded(seed);
  const pick = <Choice>(choices: readonly Choice[]): Choice => {
    const choice = choices[Math.floor(random() * choices.length)];
    if (choice === undefined) throw new RangeError('nothing to pick from');
    return choice;
  };
  const all = examples();
  const scheme = exampleScheme(all);
  const owners = new Map(all.flatMap((example) => [`measure.${example.kind}`, ...example.figures].map((id) => [id, example] as const)));
  const enter = (id: string, kind: FigureKind): EnteredValue => {
    const chance = random();
    // Of a comparison all wait for the one that is missing: those must be rare.
    if (chance < 0.01) return '';
    if (chance < 0.06) return '不适用';
    if (kind === 'yesNo') return pick(['是', '否']);
    if (kind === 'degree') return pick(['落实', '部分落实', '未落实']);
    const near = pick([0, ...(owners.get(id)?.numbers ?? [])]) + pick([-20, -3, -1, -0.1, -0.05, 0, 0, 0, 0.05, 0.1, 1, 3, 20]);
    return Number(near.toFixed(2));
  };
  const names = Array.from({ length: units }, (_, index) => `单位${String(index + 1)}`);
  const entries = Object.fromEntries(names.map((name) => [name, Object.fromEntries(scheme.figures.map(({ id, kind }) => [id, enter(id, kind)]))]));
  const remark = (unit: string, code: string, decision: string): RemarkEntry => ({ unit, code, decision, reason: pick(['有理由', '有理由', '']), evidence: '' });
  const remarks = names.flatMap((name) => [
    ...pick([[], [remark(name, 'I-judgement-1', '')]]),
    ...pick([[], [], [remark(name, 'V1', pick(['一票否决', '不否决']))]]),
    ...pick([[], [], [remark(name, 'V2', pick(['一票否决', '不否决']))]]),
  ]);
  return { scheme, entries, remarks };
};
