import { HostError, type Block, type Host, type Patch } from '../../../src/host/port';
import { officeHost, type OfficeHostOptions } from '../../../src/host/office';
import { startExcel, type StandIn, type StandInOptions } from '../../../src/standin';
import { openXlsx } from '../../../src/xlsx';
import { contractWorkbook } from '../../contract/contractWorkbook';

interface Opened {
  readonly host: Host;
  readonly standIn: StandIn;
}

const started: StandIn[] = [];
const open = (options?: StandInOptions, hostOptions?: OfficeHostOptions): Opened => {
  const standIn = startExcel(openXlsx(contractWorkbook()), options);
  started.push(standIn);
  return { host: officeHost(standIn.excel, standIn.office, hostOptions), standIn };
};
afterEach(() => {
  for (const standIn of started.splice(0)) standIn.close();
});

const nothing: Patch = { tables: [], names: [], formats: [], blocks: [] };
const block = (sheet: string, row: number, column: number, cells: Block['cells']): Block => ({ sheet, row, column, numberFormat: '0.00', cells });

/** A patch in which everything occurs that scoring writes. */
const wholePatch: Patch = {
  tables: [{ table: 'KH_Results', rows: 10 }],
  names: [{ name: 'KH_Tag', formula: '="baotou-2012|3"' }],
  formats: [{ sheet: '得分表', row: 1, column: 2, rows: 2, columns: 3 }],
  blocks: [
    block('结果', 1, 0, Array.from({ length: 10 }, (_, unit) => [`单位${unit}`, 90 + unit / 10])),
    block('得分表', 1, 2, [[7, '不达标'], [4, '达标']]),
    block('得分表', 3, 1, [[{ shows: 15 }, { formula: '=SUM(C2:C3)', shows: 11 }, '待核']]),
  ],
};

/** Long enough for every answer that is not held back. */
const turnsGoneBy = async (): Promise<'turns'> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resume) => setImmediate(resume));
  return 'turns';
};

const failure = async (work: Promise<unknown>): Promise<HostError> => {
  const raised: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(raised instanceof HostError)) throw new Error(`expected a HostError, got ${String(raised)}`);
  return raised;
};

describe('round trips', () => {
  test('reading everything takes two requests and few bytes', async () => {
    const { host, standIn } = open();
    await host.read({ tables: ['KH_Figures', 'KH_Results'], names: ['KH_Scores', 'KH_Tag', 'KH_Broken'] });
    const { count, actions, bytes } = standIn.counters();
    process.stdout.write(`read: ${count} requests, ${actions} actions, ${bytes} bytes\n`);
    expect(count).toBe(2);
    expect(actions).toBeLessThanOrEqual(70);
    expect(bytes).toBeLessThanOrEqual(12_500);
  });

  test('asking only what there is takes one request', async () => {
    const { host, standIn } = open();
    await host.read({ tables: [], names: ['KH_Gone'] });
    expect(standIn.counters().count).toBe(1);
  });

  test('a whole patch takes one request, what was there before and reading back included', async () => {
    const { host, standIn } = open();
    const receipt = await host.apply(wholePatch);
    expect(receipt.differences).toEqual([]);
    const { count, actions, bytes } = standIn.counters();
    process.stdout.write(`apply: ${count} request, ${actions} actions, ${bytes} bytes\n`);
    expect(count).toBe(1);
    expect(actions).toBeLessThanOrEqual(66);
    expect(bytes).toBeLessThanOrEqual(11_600);
  });

  test('a thousand rows of ten take one request', async () => {
    const { host, standIn } = open();
    const cells = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (_unused, column) => (column < 5 ? `指标${row}` : row / 8)));
    const receipt = await host.apply({ ...nothing, blocks: [block('填报', 30, 0, cells)] });
    expect(receipt.differences).toEqual([]);
    expect(receipt.cells).toBe(10_000);
    expect(standIn.counters().count).toBe(1);
    expect(standIn.counters().bytes).toBeLessThanOrEqual(550_000);
  });

  test('what exceeds the limit of Excel on the web travels in parts', async () => {
    const { host, standIn } = open();
    const cells = Array.from({ length: 6000 }, (_, row) => [`第${row}行${'说'.repeat(250)}`, row]);
    const receipt = await host.apply({ ...nothing, blocks: [block('填报', 30, 0, [['旧', 1], ...cells]), block('得分表', 1, 2, [[1]])] });
    expect(receipt.differences).toEqual([]);
    expect(standIn.counters().count).toBeGreaterThan(1);
    expect(receipt.before.map(({ values }) => values.length)).toEqual([6001, 1]);
    expect(standIn.document.sheet('填报')?.value(6030, 1)).toBe(5999);
  });

  test('screen updating and calculation are put off once, and calculation is asked for', async () => {
    const { host, standIn } = open({ log: true });
    await host.apply(wholePatch);
    const sent = standIn.messages[0]?.request ?? '';
    for (const name of ['SuspendScreenUpdatingUntilNextSync', 'SuspendApiCalculationUntilNextSync', '"Calculate"']) {
      expect(sent.split(name)).toHaveLength(2);
    }
    expect(standIn.document.sheet('结果')?.value(1, 1)).toBe(90);
  });
});

describe('what Excel refuses, in the words of the port', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'cellBeingEdited'],
    ['ApiNotFound', 'tooOld'],
    ['NotImplemented', 'tooOld'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['RangeExceedsLimit', 'tooLarge'],
    ['UnsupportedSheet', 'unsupported'],
    ['RequestAborted', 'noAnswer'],
    ['GeneralException', 'unexpected'],
    ['SomethingNew', 'unexpected'],
  ])('%s is %s, with the cause kept', async (code, expected) => {
    const { host } = open({ fail: () => code });
    const raised = await failure(host.apply(wholePatch));
    expect(raised.code).toBe(expected);
    expect(raised.cause).toMatchObject({ code });
  });

  test('a connection that breaks is no answer', async () => {
    const { host } = open({ fail: () => 'cutOff' });
    expect((await failure(host.read({ tables: [], names: [] }))).code).toBe('noAnswer');
  });

  test('a workbook open for reading', async () => {
    const { host } = open({ readOnly: true });
    expect(await host.describe()).toMatchObject({ writable: false, readOnly: true });
    expect((await failure(host.apply(wholePatch))).code).toBe('readOnly');
  });

  test('an Excel older than 1.14 is described, and asked for nothing', async () => {
    const { host, standIn } = open({ excelApi: '1.7' });
    expect(await host.describe()).toMatchObject({ kind: 'office', writable: false, readOnly: false });
    expect((await failure(host.read({ tables: [], names: [] }))).code).toBe('tooOld');
    expect((await failure(host.apply(wholePatch))).code).toBe('tooOld');
    expect(standIn.counters().count).toBe(0);
  });

  test('where even the question what is wrong fails, the code stays', async () => {
    const { host } = open({ fail: (request) => (request === 0 ? 'AccessDenied' : 'GeneralException') });
    const raised = await failure(host.apply(wholePatch));
    expect([raised.code, raised.subject]).toEqual(['protected', '']);
  });
});

describe('failing halfway', () => {
  test('wherever the batch fails, the failure is told, and the patch can be applied again', async () => {
    // The first request tells how many actions there are; after it, every other request fails, one action later each time.
    const { host, standIn } = open({ fail: (request, action) => (request % 2 === 1 && action === (request - 1) / 2 ? 'GeneralException' : undefined) });
    await host.apply(wholePatch);
    const { actions } = standIn.counters();
    for (let at = 0; at < actions; at += 1) {
      expect((await failure(host.apply(wholePatch))).code).toBe('unexpected');
      expect((await host.apply(wholePatch)).differences).toEqual([]);
    }
    expect(standIn.document.sheet('得分表')?.value(3, 2)).toBe(11);
    expect(standIn.counters().count).toBe(1 + 2 * actions);
  });
});

describe('patience', () => {
  const manual = () => {
    let expire: () => void = () => undefined;
    const expired = new Promise<void>((resolve) => {
      expire = resolve;
    });
    const stop = jest.fn();
    return { patience: () => ({ expired, stop }), expire: () => expire(), stop };
  };

  test('no answer within it is an error of its own', async () => {
    const waiting = manual();
    const { host } = open({ fail: () => 'noAnswer' }, { patience: waiting.patience });
    const work = failure(host.read({ tables: [], names: [] }));
    waiting.expire();
    expect((await work).code).toBe('noAnswer');
    expect(waiting.stop).toHaveBeenCalledTimes(1);
  });

  test('an answer ends the waiting', async () => {
    const waiting = manual();
    const { host } = open({}, { patience: waiting.patience });
    await host.read({ tables: [], names: [] });
    expect(waiting.stop).toHaveBeenCalledTimes(1);
  });

  /** A cell is left open from `request` on until patience has ended, and closed afterwards. */
  const leftOpenAt = async (request: number, work: (host: Host) => Promise<unknown>): Promise<{ readonly opened: Opened; readonly code: string; readonly changes: number }> => {
    const waits: (() => void)[] = [];
    const patience = () => {
      let expire: () => void = () => undefined;
      const expired = new Promise<void>((resolve) => {
        expire = resolve;
      });
      waits.push(expire);
      return { expired, stop: () => undefined };
    };
    const opened = open({}, { patience });
    let changes = 0;
    await opened.host.watch({ changed: () => void (changes += 1), protectionChanged: () => undefined, selected: () => undefined });
    const asked = opened.standIn.counters().count;
    const answer = opened.standIn.server.answer.bind(opened.standIn.server);
    Object.assign(opened.standIn.server, {
      answer: (...given: Parameters<typeof answer>) => {
        if (opened.standIn.counters().count - asked === request) opened.standIn.server.setEditing(true);
        return answer(...given);
      },
    });
    const broken = failure(work(opened.host));
    await turnsGoneBy();
    for (const expire of waits) expire();
    const { code } = await broken;
    changes = 0;
    opened.standIn.server.setEditing(false);
    await turnsGoneBy();
    return { opened, code, changes };
  };

  test('once it has ended, nothing further is asked of Excel, and a late answer says that something may have changed', async () => {
    const made: Patch = { ...wholePatch, sheets: [{ name: '新表' }], newNames: [{ name: 'KH_New', formula: '=新表!$A$1' }] };
    const { opened, code, changes } = await leftOpenAt(0, (host) => host.apply(made));
    expect(opened.standIn.document.sheet('新表')).toBeUndefined();
    expect(opened.standIn.document.names.some(({ name }) => name === 'KH_New')).toBe(false);
    expect(opened.standIn.document.sheet('得分表')?.value(1, 2)).not.toBe(7);
    expect([code, changes]).toEqual(['noAnswer', 1]);
  });

  test.each([
    [0, false],
    [1, false],
    // The request that protects, which Excel has had already.
    [2, true],
  ])('once it has ended at request %i, sheets are protected: %s, and the late answer is told', async (request, isProtected) => {
    const { opened, code, changes } = await leftOpenAt(request, (host) => host.apply({ ...nothing, protection: [{ sheet: '得分表', on: true }] }));
    expect(opened.standIn.document.sheet('得分表')?.protected).toBe(isProtected);
    expect([code, changes]).toEqual(['noAnswer', 1]);
  });

  test('a cell that is being edited delays the work until editing ends', async () => {
    const { host, standIn } = open({ cellBeingEdited: true });
    const work = host.apply(wholePatch);
    expect(await Promise.race([work, turnsGoneBy()])).toBe('turns');
    standIn.finishEditing();
    expect((await work).differences).toEqual([]);
  });
});

describe('beside reading and writing', () => {
  test('a place is revealed in one request', async () => {
    const { host, standIn } = open();
    await host.reveal({ sheet: '得分表', row: 2, column: 3 });
    expect(standIn.selection()).toMatchObject({ sheet: '得分表', row: 2, column: 3 });
    expect(standIn.counters().count).toBe(1);
  });

  test('a place on a sheet that is gone is not found', async () => {
    const raised = await failure(open().host.reveal({ sheet: '没有', row: 0, column: 0 }));
    expect([raised.code, raised.subject]).toEqual(['notFound', '没有']);
  });

  test('a workbook is opened from its bytes, whatever their number', async () => {
    const { host, standIn } = open();
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
    await host.openWorkbook(bytes);
    expect(standIn.openedWorkbooks.map((file) => [...Buffer.from(file, 'base64')])).toEqual([[...bytes]]);
  });

  test('Excel is described', async () => {
    expect(await open().host.describe()).toEqual({ kind: 'office', name: 'Excel', version: '16.0.14332.20000', writable: true, readOnly: false });
  });
});

describe('reading back', () => {
  test('cells that did not take what was written are named', async () => {
    // A formula in a cell formatted as text is read as text.
    const receipt = await open().host.apply({ ...nothing, blocks: [{ ...block('填报', 20, 0, [[{ formula: '=1+1', shows: 2 }]]), numberFormat: '@' }] });
    expect(receipt.differences).toEqual([{ sheet: '填报', row: 20, column: 0 }]);
  });
});
