import { kinds, type Decimal, type Indicator, type Operand, type Scheme } from '../../core';
import { headings } from '../layout';
import { operandText } from '../schemeText/operandText';
import type { Line, Step } from './lines';

export type LineLook = 'heading' | 'item' | 'indicator' | 'step' | 'part' | 'pending' | 'total' | 'figure';

/** What stands in the columns of its own, and how the line looks. */
export interface LineDescription {
  readonly look: LineLook;
  readonly code: string;
  readonly title: string;
  readonly note: string;
  readonly points: Decimal | null;
  readonly shows: 'points' | 'pending' | 'value' | 'day';
}

export const formulaHeadings = [headings.scores.code, headings.scores.title, '条款与算法', headings.scores.points, '核对'] as const;

const stepTitles: Readonly<Record<Exclude<Step['kind'], 'operand'>, string>> = {
  measure: '测算值',
  earned: '规则得分',
  bonus: '超额加分',
  waiver: '免扣条件',
  judged: '评定得分',
};
const operandTitles: Readonly<Record<string, string>> = { target: '目标值', need: '应有数', lastYear: '上年值', from: '起扣点' };

export const describeLine = (line: Line, scheme: Scheme): LineDescription => {
  const own = { code: '', note: '', points: null, shows: 'value' } as const;
  switch (line.kind) {
    case 'heading':
      return { ...own, look: 'heading', title: line.title };
    case 'score': {
      const { code, kind, title, clause, points } = line.row;
      const look = kind === 'partPending' || kind === 'totalPending' ? 'pending' : kind;
      return { look, code, title, note: clause, points, shows: look === 'pending' ? 'pending' : 'points' };
    }
    case 'step':
      return { ...own, look: 'step', title: stepTitle(line.step), note: stepNote(line.indicator, line.step, scheme), ...(isDay(line, scheme) && { shows: 'day' }) };
    case 'veto':
      return { ...own, look: 'figure', code: line.veto.code, title: line.veto.title.zh, note: line.veto.clause };
    case 'figure': {
      const { code, title, unit, kind } = line.figure;
      return { ...own, look: 'figure', code, title: title.zh, note: unit.zh, shows: kind === 'date' ? 'day' : 'value' };
    }
    case 'agreed':
      return { ...own, look: 'step', title: '勾稽后', note: line.by.map(({ code }) => code).join('、'), shows: line.figure.kind === 'date' ? 'day' : 'value' };
    case 'identity':
      return { ...own, look: 'figure', code: line.statement.code, title: line.statement.title.zh };
  }
};

const stepTitle = (step: Step): string => (step.kind === 'operand' ? (operandTitles[step.field] ?? '计算值') : stepTitles[step.kind]);

const stepNote = (indicator: Indicator, step: Step, scheme: Scheme): string => {
  const titles = new Map(scheme.figures.map(({ id, title }) => [id, title.zh]));
  const inWords = (operand: Operand): string => operandText(operand, (id) => titles.get(id) ?? id);
  switch (step.kind) {
    case 'measure':
      return indicator.measure === undefined ? '' : `${inWords(indicator.measure.value)}（${indicator.measure.unit.zh}）`;
    case 'operand':
      return inWords(step.operand);
    case 'earned':
      return kinds[indicator.rule.kind].title.zh;
    case 'waiver':
      return indicator.waiver?.title.zh ?? '';
    case 'bonus':
    case 'judged':
      return '';
  }
};

const isDay = ({ indicator, step }: Extract<Line, { kind: 'step' }>, { figures }: Scheme): boolean => {
  const operand = step.kind === 'measure' ? indicator.measure?.value : undefined;
  return typeof operand === 'string' && figures.some(({ id, kind }) => id === operand && kind === 'date');
};
