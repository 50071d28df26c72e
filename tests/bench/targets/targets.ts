import type { Text } from '../../../src/core';
import type { Results } from '../measure/shapes';

/** A number that must not be above, or not below, a limit. */
export interface Target {
  readonly what: Text;
  readonly side: 'atMost' | 'atLeast';
  readonly limit: number;
  readonly unit: 'ms' | 'times' | 'MB' | 'requests' | 'differences';
  /** `undefined` where the run did not measure it. */
  readonly measured: number | undefined;
}

const target = (zh: string, en: string, side: Target['side'], limit: number, unit: Target['unit'], measured: number | undefined): Target =>
  ({ what: { zh, en }, side, limit, unit, measured });

/** Bytes of a request or an answer, at most. */
const part = 4_000_000;

type Office = NonNullable<Results['office']>[number];

const beyondBytes = (whole: Office['first']['whole'] | undefined): number | undefined => whole && whole.requests - Math.ceil(whole.bytes / part);

const longestOf = (office: Office | undefined): number | undefined => office && Math.max(office.first.longest.median, office.again.longest.median);

/** What must hold, beside what was measured. */
export const targetsOf = ({ core, office, file, limit, jsonRules, hyperFormula, libreOffice }: Results): readonly Target[] => {
  const of = <Sized extends { readonly units: number }>(sized: readonly Sized[] | undefined, units: number): Sized | undefined => sized?.find((each) => each.units === units);
  const ratio = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined || b === undefined ? undefined : a / b);
  const [large, thousand, many] = [of(core, 3000), of(core, 1000), of(office, 3000)];
  const sample = file?.find(({ name }) => name === 'sample');
  const peers = [limit, jsonRules, hyperFormula, libreOffice].flatMap((each) => each ?? []);
  return [
    target('评分核心，3,000 个单位，结构化依据', 'core, 3,000 units, structured traces', 'atMost', 150, 'ms', large?.scored.least),
    target('同上，另生成全部说明', 'the same with all sentences', 'atMost', 450, 'ms', large?.told.least),
    target('解析与评分 ÷ limit.ts', 'parse and score ÷ limit.ts', 'atMost', 4, 'times', ratio(limit?.ours.least, limit?.theirs.least)),
    target('HyperFormula ÷ 本程序', 'HyperFormula ÷ ours', 'atLeast', 30, 'times', ratio(hyperFormula?.theirs.median, hyperFormula?.ours.median)),
    target('json-rules-engine ÷ 本程序', 'json-rules-engine ÷ ours', 'atLeast', 20, 'times', ratio(jsonRules?.theirs.median, jsonRules?.ours.median)),
    target('LibreOffice ÷ 本程序，文件到文件，200 个单位', 'LibreOffice ÷ ours, file → file, 200 units', 'atLeast', 3, 'times', ratio(libreOffice?.theirs.median, libreOffice?.ours.median)),
    target('各对照的得分与本程序不同（末位舍入除外）', "peers' points that differ from ours (beyond a last digit)", 'atMost', 0, 'differences', peers.length === 0 ? undefined : peers.reduce((sum, { wrong }) => sum + wrong.count, 0)),
    target('一次评分，10 个单位', 'one click, 10 units', 'atMost', 150, 'ms', of(office, 10)?.first.whole.took.median),
    target('一次评分，200 个单位', 'one click, 200 units', 'atMost', 1000, 'ms', of(office, 200)?.first.whole.took.median),
    target('一次评分，3,000 个单位', 'one click, 3,000 units', 'atMost', 8000, 'ms', many?.first.whole.took.median),
    target('一次评分，3,000 个单位，内存', 'one click, 3,000 units, memory', 'atMost', 1024, 'MB', many?.neededMegabytes),
    target('首次评分的往返，10 个单位', 'requests of a first click, 10 units', 'atMost', 4, 'requests', of(office, 10)?.first.whole.requests),
    target('再次评分的往返，10 个单位', 'requests of another click, 10 units', 'atMost', 2, 'requests', of(office, 10)?.again.whole.requests),
    target('首次评分比所需字节多出的往返，200 个单位', 'requests of a first click beyond those that its bytes ask for, 200 units', 'atMost', 4, 'requests', beyondBytes(of(office, 200)?.first.whole)),
    target('占用界面线程最长一段，100 个单位', 'longest stretch on the thread of the pane, 100 units', 'atMost', 50, 'ms', longestOf(of(office, 100))),
    target('命令行评示例工作簿，含启动', 'command line, sample workbook, start included', 'atMost', 600, 'ms', sample?.took.median),
    target('评分核心，1,000 到 3,000 个单位的增长', 'core, growth from 1,000 to 3,000 units', 'atMost', 3.3, 'times', ratio(large?.scored.least, thousand?.scored.least)),
    target('一次评分，1,000 到 3,000 个单位的增长', 'one click, growth from 1,000 to 3,000 units', 'atMost', 3.3, 'times', ratio(many?.first.whole.took.median, of(office, 1000)?.first.whole.took.median)),
  ];
};
