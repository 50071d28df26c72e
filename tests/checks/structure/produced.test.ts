import { structure, structureChecks, type Issue } from '../../../src/checks';
import { fileHost } from '../../../src/host/file';
import { HostError, type Host, type HostErrorCode, type Receipt } from '../../../src/host/port';
import { checkWorkbook, finalizeWorkbook, reopenWorkbook, resolveScheme, takeBack, type SchemeChoice } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { layoutVersion, names } from '../../../src/workbook/layout';
import { buildXlsx } from '../../../src/xlsx/build';
import { smallScheme } from '../../support/smallScheme';
import { withTotalsRow } from '../../support/totalsRow';
import { smallWorkbook } from '../../workbook/read/readings';
import { below, edited, fromTop, inRow, renamed, rewritten, withColumn, type Edit } from './edits';

/** What a check of the workbook says, 数据问题 written. */
const issuesOf = async (host: Host, scheme: SchemeChoice = smallScheme): Promise<readonly Issue[]> => (await checkWorkbook(host, { scheme, write: { now: '2012-12-31 17:05' } })).issues;

const opened = (bytes: Uint8Array): Host => fileHost(bytes, 'workbook.xlsx');
const after = (...edits: readonly Edit[]): Host => opened(edited(...edits));

const failing = (code: HostErrorCode, subject: string): Host => ({
  ...opened(smallWorkbook()),
  apply: () => Promise.reject(new HostError(code, subject)),
});

const answering = (answer: (receipt: Receipt) => Receipt): Host => {
  const host = opened(smallWorkbook());
  return { ...host, apply: async (patch, journal) => answer(await host.apply(patch, journal)) };
};

const tagged = (layout: number, scheme: string): Edit => (document) => document.setName(names.tag, `"khpf:layout=${String(layout)};scheme=${scheme};version=1.0.0"`);
const named = (name: string, formula: string): Edit => (document) => document.setName(name, formula);
const figure = (code: string, cells: Parameters<typeof inRow>[3]): Edit => inRow('KH_Figures', '编号', code, cells);
const unit = (cells: Parameters<typeof inRow>[3]): Edit => inRow('KH_Units', '单位', '固阳县', cells);
const complete = { 单位: '青山区', 代码: 'V1', 决定或扣分: '一票否决', 理由: '查实', 佐证文号: '包卫〔2012〕1号' };
const remark = (...rows: readonly Partial<typeof complete>[]): Edit => fromTop('KH_Remarks', ...rows.map((row) => ({ ...complete, ...row })));

const otherWorkbook = (): Uint8Array =>
  buildXlsx({
    properties: { title: '台账', creator: '办公室', created: '2012-12-31T00:00:00Z' },
    font: { name: '宋体', size: 11 },
    sheets: [{ name: '人口台账', rows: [{ index: 0, cells: [{ column: 0, value: '姓名' }] }] }],
  });

/** Locks 数据问题 with all its cells. */
const protectedIssues = (): Uint8Array =>
  rewritten((xml, part) => {
    if (part === 'xl/styles.xml') return xml.replaceAll(/<protection locked="0"\/>/gu, '<protection locked="1"/>');
    return part.startsWith('xl/worksheets/sheet') ? xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>') : xml;
  });

/** Said by 定稿 and by re-opening alone. */
type FinalCheck = 'notFinal' | 'errorsBeforeFinal' | 'pendingBeforeFinal' | 'reasonMissing' | 'finalDiffers';

/** For every check a workbook, or an Excel, that it finds fault with. */
const faults: Readonly<Record<Exclude<keyof typeof structure, 'journalUnreadable' | FinalCheck>, () => Host>> = {
  notStandard: () => opened(otherWorkbook()),
  missingTable: () => opened(rewritten((xml) => xml.replaceAll('KH_Figures', '表1'))),
  otherScheme: () => after(tagged(layoutVersion, 'other')),
  newerLayout: () => after(tagged(layoutVersion + 1, 'small')),
  olderLayout: () => after(tagged(layoutVersion - 1, 'small')),
  missingHeading: () => after(renamed('KH_Figures', '编号', '序号')),
  duplicateHeading: () => after(withColumn('KH_Figures', '编 号', 'A01')),
  brokenRange: () => after(named(names.scores, '#REF!')),
  noUnits: () => after(unit({ 参加考核: '不参加' }), inRow('KH_Units', '单位', '青山区', { 参加考核: '不参加' })),
  totalsRow: () => opened(withTotalsRow(smallWorkbook(), 'KH_Issues', [{ value: '汇总' }])),
  occupied: () => after(below('KH_Issues', '单位', '本表由办公室填写', false)),
  schemeDiffers: () => after(inRow('KH_Scheme', '指标编号', 'P1-01-1', { 要求: '不低于90%' })),
  parameterRefused: () => after(inRow('KH_Scheme', '指标编号', 'P1-01-1', { 分值: 7 })),
  schemeFileUnusable: () => after(named(names.schemeFile, '#REF!')),
  duplicateUnit: () => after(unit({ 单位: '青山 区' })),
  badUnitName: () => after(unit({ 单位: '固阳县〔示范〕' })),
  unitWithoutColumn: () => after(unit({ 单位: '石拐区' })),
  duplicateColumn: () => after(withColumn('KH_Figures', '青山 区', 7)),
  renamedColumn: () => after(withColumn('KH_Figures', '青山区2', 7)),
  unknownColumn: () => after(withColumn('KH_Figures', '经办人', '甲')),
  missingCode: () => after(figure('A01', { 编号: null })),
  duplicateCode: () => after(figure('A02', { 编号: 'A01' })),
  unknownCode: () => after(figure('A02', { 编号: 'X99' })),
  rowWithoutCode: () => after(figure('A01', { 编号: null })),
  remarkUnitUnknown: () => after(remark({ 单位: '石拐区' })),
  remarkCodeUnknown: () => after(remark({ 代码: 'V9' })),
  remarkDecisionUnknown: () => after(remark({ 决定或扣分: '待定' })),
  remarkWithoutReason: () => after(remark({ 理由: '' })),
  remarkTwice: () => after(remark({}, { 决定或扣分: '不否决' })),
  vetoOpen: () => after(figure('C05', { 青山区: '是' })),
  protectedSheet: () => opened(protectedIssues()),
  cellBeingEdited: () => failing('cellBeingEdited', ''),
  readOnly: () => failing('readOnly', ''),
  notFound: () => failing('notFound', '数据问题'),
  tooLarge: () => failing('tooLarge', ''),
  tooOld: () => failing('tooOld', ''),
  noAnswer: () => failing('noAnswer', ''),
  unsupported: () => failing('unsupported', 'KH_Issues'),
  unexpected: () => failing('unexpected', 'GeneralException'),
  changedMeanwhile: () => answering((receipt) => ({ ...receipt, disturbed: ['KH_Figures'] })),
  notHeld: () => answering((receipt) => ({ ...receipt, differences: [{ sheet: '数据问题', row: 3, column: 1 }] })),
  takenBack: () => answering((receipt) => ({ ...receipt, disturbed: ['KH_Figures'] })),
  finalized: () => after(named(names.final, '"khpf:final=2012-12-31 17:05"')),
  incomplete: () => ({ ...answering((receipt) => ({ ...receipt, disturbed: ['KH_Figures'] })), restore: () => Promise.reject(new HostError('noAnswer', '')) }),
};

const now = '2012-12-31 17:05';
const refusedBy = (outcome: { readonly kind: string; readonly issues?: readonly Issue[] }): readonly Issue[] =>
  outcome.kind === 'refused' ? (outcome.issues ?? []).slice(0, 1) : [];
const finalizing = async (host: Host): Promise<readonly Issue[]> => refusedBy(await finalizeWorkbook(host, { scheme: smallScheme, now }));
const reopening = async (host: Host, reason: string): Promise<readonly Issue[]> => refusedBy(await reopenWorkbook(host, { scheme: smallScheme, now, reason }));

/** What takes the journal to come about, and what is said of final records. */
const elsewhere: Readonly<Record<string, () => Promise<readonly Issue[]>>> = {
  notFinal: () => reopening(opened(smallWorkbook()), '更正'),
  reasonMissing: () => reopening(after(named(names.final, '"khpf:final=2012-12-31 17:05"')), ' '),
  errorsBeforeFinal: () => finalizing(after(figure('A01', { 青山区: '一百' }))),
  pendingBeforeFinal: () => finalizing(after(figure('C05', { 青山区: '是' }), remark({ 决定或扣分: '一票否决' }), figure('A01', { 青山区: null }))),
  finalDiffers: () => finalizing(after(named(names.final, '"khpf:final=2012-12-31 17:05"'), inRow('KH_Results', '单位', '青山区', { 总分: 99 }))),

  journalUnreadable: async () => {
    const host = opened(smallWorkbook());
    await checkWorkbook(host, { scheme: smallScheme, write: { now: '2012-12-31 17:05' } });
    await host.apply({ tables: [], names: [], formats: [], blocks: [{ sheet: '写入日志', row: 2, column: 0, numberFormat: 'General', cells: [['已删']] }] });
    const outcome = await takeBack(host);
    return outcome.kind === 'refused' ? outcome.issues : [];
  },
};

let usual: readonly string[];
beforeAll(async () => {
  usual = (await issuesOf(opened(smallWorkbook()))).map(({ code }) => code);
});

describe('every structure check', () => {
  test('is silent on the workbook as it ships', () => {
    expect(usual.filter((code) => code.startsWith('S'))).toEqual([]);
  });

  test.each(Object.entries(faults))('%s finds the workbook that it is about, with its code and level', async (kind, fault) => {
    const check = Object.entries(structure).find(([name]) => name === kind)?.[1];
    const choice = kind === 'schemeFileUnusable' ? resolveScheme(smallScheme) : smallScheme;
    const found = (await issuesOf(fault(), choice)).find(({ code }) => code === check?.code);
    expect(found).toMatchObject({ code: check?.code, level: check?.level });
    for (const words of [found?.message, found?.fix]) {
      expect(words?.zh).not.toBe('');
      expect(words?.en).not.toBe('');
    }
  });

  test.each(Object.entries(elsewhere))('%s is said by what comes upon it', async (kind, fault) => {
    const check = Object.entries(structure).find(([name]) => name === kind)?.[1];
    expect(await fault()).toMatchObject([{ code: check?.code, level: check?.level }]);
  });

  test('has a workbook here', () => {
    expect([...Object.keys(faults), ...Object.keys(elsewhere)].sort()).toEqual(Object.keys(structure).sort());
    expect(structureChecks).toHaveLength(Object.keys(structure).length);
  });
});

describe('a table resized over what stood below it', () => {
  const codes = async (edit: Edit): Promise<readonly (readonly [string, string | undefined])[]> =>
    (await issuesOf(after(edit))).filter(({ code }) => code.startsWith('S')).map(({ code, message }) => [code, message.zh]);

  test('says of a note under a unit that it has no code, and how to get rid of it', async () => {
    const [issue, ...more] = (await issuesOf(after(below('KH_Figures', '青山区', '填报人：办公室', true)))).filter(({ code }) => code.startsWith('S'));
    expect([issue?.code, more]).toEqual(['S023', []]);
    expect(issue?.message.zh).toContain('文字');
    expect(issue?.fix.zh).toContain('调整表格大小');
  });

  test('says of a figure there that its code is missing', async () => {
    const [issue] = (await issuesOf(after(below('KH_Figures', '青山区', 12, true)))).filter(({ code }) => code.startsWith('S'));
    expect(issue).toMatchObject({ code: 'S023', message: { zh: expect.stringContaining('数据') } });
    expect(issue?.fix.zh).toContain('补上编号');
  });

  test('says of a note under 编号 that this is no code', async () => {
    expect(await codes(below('KH_Figures', '编号', '注：以上为年末数', true))).toEqual([['S022', expect.stringContaining('注：以上为年末数')]]);
  });

  test('is silent where the note is outside, or stands under no unit', async () => {
    expect(await codes(below('KH_Figures', '青山区', '填报人：办公室', false))).toEqual([]);
    expect(await codes(below('KH_Figures', '填报口径', '以上为年末数', true))).toEqual([]);
  });
});

test('rows moved, columns moved, sheets renamed and moved are silent by design', async () => {
  const rearranged = buildStandardWorkbook({
    scheme: smallScheme,
    units: ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true })),
    figures: { 青山区: { 'births.total': 100 }, 固阳县: { 'births.total': 50 } },
    arrangement: {
      sheetNames: { figures: "填'报 2012", scores: '打分', issues: '问题' },
      sheetOrder: ['issues', 'scores', 'figures'],
      offsets: { figures: { rows: 2, columns: 1 }, results: { rows: 1, columns: 2 } },
      figureOrder: ['C05', 'B01', 'A02', 'A01'],
    },
  });
  expect((await issuesOf(opened(rearranged))).map(({ code }) => code).sort()).toEqual([...usual].sort());
});
