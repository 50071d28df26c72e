import { HostError, type Host } from '../../../src/host/port';
import { assess, isUntouched, reopenWorkbook, request, reviewWorkbook, scoreWorkbook, takeBack } from '../../../src/workbook';
import { openXlsx } from '../../../src/xlsx';
import { checkPackage } from '../../support/packageCheck';
import { smallScheme } from '../../support/smallScheme';
import { cellWhere, scored, twoUnits, withCell } from '../assessing';
import { adapters, codesOf, finalize, finalTime, runStatesIn, stampCell, type Opened } from './finalizing';

const later = '2013-01-08 09:30';
const reason = '更正青山区出生人数';

describe.each(adapters)('重新打开以更正 through %s', (_, open) => {
  const opened: Opened[] = [];
  const start = (bytes: Uint8Array): Opened => {
    const one = open(bytes);
    opened.push(one);
    return one;
  };
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });

  const reopen = ({ host }: Pick<Opened, 'host'>, why = reason) => reopenWorkbook(host, { scheme: smallScheme, now: later, reason: why });
  /** A final record, opened from its file. */
  const final = async (): Promise<Opened> => {
    const one = start(twoUnits());
    await finalize(one);
    return start(one.save());
  };

  it('takes protection off, records when and why, and is final no longer', async () => {
    const one = await final();
    expect(await reopen(one)).toEqual({ kind: 'reopened', finalSince: finalTime, unprotectedSheets: 10 });
    const document = openXlsx(one.save());
    expect(document.sheets.filter((sheet) => sheet.protected)).toEqual([]);
    expect(runStatesIn(one.save())).toEqual(['定稿', `重新打开：${reason}`]);
    expect(document.names.some(({ name }) => name === 'KH_Final')).toBe(false);
    const found = await assess(await one.host.read(request), smallScheme);
    expect(found).toMatchObject({ kind: 'assessed', standing: { kind: 'current', time: finalTime } });
    expect(found).not.toHaveProperty('final');
    expect(checkPackage(one.save())).toEqual(checkPackage(twoUnits()));
  });

  it('has the formula of the state back, letter for letter, and the cells unlocked that were', async () => {
    const before = twoUnits();
    const one = await final();
    await reopen(one);
    expect(stampCell(one.save(), 6)).toBe(stampCell(before, 6));
    const [old, now] = [openXlsx(before), openXlsx(one.save())];
    const entries = cellWhere(before, '数据填报', 'A01', '青山区');
    const scores = cellWhere(before, '得分表', 'P1-01-1', '青山区');
    for (const { sheet, row, column } of [entries, scores]) {
      for (const at of [column - 1, column, column + 1]) expect(now.sheet(sheet)?.locked(row, at)).toBe(old.sheet(sheet)?.locked(row, at));
    }
  });

  it('leaves a chain of records that 复核 finds untouched, and one in which the reason was edited it does not', async () => {
    const one = await final();
    await reopen(one);
    const reviewed = await reviewWorkbook(one.host, { scheme: smallScheme });
    expect(reviewed.kind === 'reviewed' && [isUntouched(reviewed), reviewed.records]).toEqual([true, []]);
    const edited = start(withCell(one.save(), cellWhere(one.save(), '运行记录', later, '状态'), '重新打开：无'));
    expect(await reviewWorkbook(edited.host, { scheme: smallScheme })).toMatchObject({ records: [{ kind: 'edited', number: 2 }] });
  });

  it('can then be corrected, scored and finalized again, and every step is on record', async () => {
    const one = await final();
    await reopen(one);
    const entry = cellWhere(one.save(), '数据填报', 'A02', '固阳县');
    const corrected = start(withCell(one.save(), entry, 95));
    expect((await scoreWorkbook(corrected.host, { scheme: smallScheme, now: '2013-01-08 09:40' })).kind).toBe('scored');
    expect(codesOf(await finalize(corrected, { now: '2013-01-08 09:50' }))).toEqual(['finalized']);
    expect(runStatesIn(corrected.save())).toEqual(['定稿', `重新打开：${reason}`, '已写入', '定稿']);
    const reviewed = await reviewWorkbook(corrected.host, { scheme: smallScheme });
    expect(reviewed.kind === 'reviewed' && isUntouched(reviewed)).toBe(true);
  });

  it('cannot be undone: the record of it stays', async () => {
    const one = await final();
    await reopen(one);
    expect(await takeBack(one.host)).toEqual({ kind: 'nothing' });
  });

  it.each(['', ' ', '\n\t'])('is refused without a reason (%j), and nothing is changed', async (why) => {
    const one = await final();
    const before = one.save();
    expect(codesOf(await reopen(one, why))).toEqual(['S075']);
    expect(Buffer.from(one.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('keeps a reason that looks like a formula as text, in one line', async () => {
    const one = await final();
    await reopen(one, '=1+1\n第二行');
    expect(runStatesIn(one.save())).toEqual(['定稿', '重新打开：=1+1 第二行']);
  });

  it('is refused for a workbook that is not final', async () => {
    const { bytes } = await scored(twoUnits());
    expect(codesOf(await reopen(start(bytes)))).toEqual(['S072']);
  });

  it('names a sheet that was given a password meanwhile; the record stays final', async () => {
    const one = await final();
    const document = openXlsx(one.save());
    expect(document.sheet('考核结果')?.protected).toBe(true);
    const guarded: Host = { ...one.host, apply: (patch, journal) => (patch.protection ? Promise.reject(new HostError('protected', '考核结果')) : one.host.apply(patch, journal)) };
    expect(codesOf(await reopen({ host: guarded }))).toEqual(['S040']);
    expect(openXlsx(one.save()).names.some(({ name }) => name === 'KH_Final')).toBe(true);
  });

  it('can be done again where it broke off before the mark was gone', async () => {
    const one = await final();
    const breaking: Host = { ...one.host, apply: (patch, journal) => (patch.removals ? Promise.reject(new HostError('noAnswer', '')) : one.host.apply(patch, journal)) };
    expect(codesOf(await reopen({ host: breaking }))).toEqual(['S046']);
    expect(await reopen(one)).toMatchObject({ kind: 'reopened', finalSince: finalTime });
    expect(runStatesIn(one.save()).at(-1)).toBe(`重新打开：${reason}`);
    expect(openXlsx(one.save()).names.some(({ name }) => name === 'KH_Final')).toBe(false);
  });
});
