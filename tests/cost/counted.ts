import { officeHost } from '../../src/host/office';
import type { Host } from '../../src/host/port';
import { startExcel, type StandIn } from '../../src/standin';
import { openXlsx } from '../../src/xlsx';

/** What some work cost between the client and Excel. */
export interface Cost {
  readonly requests: number;
  /** Loads, calls and assignments; what the client itself makes of a path to an object costs nothing in Excel and is not counted. */
  readonly actions: number;
  /** The largest request or answer, in bytes. */
  readonly largest: number;
  /** Bytes of both ways. */
  readonly bytes: number;
  /** Bytes of the cells among them: what is written, and what is read as values. */
  readonly values: number;
  /** Bytes of the cells that serve the journal alone: what is kept in it, and how what it keeps came about. */
  readonly journal: number;
  /** Areas of cells that are read or written as values. */
  readonly blocks: number;
}

interface Action {
  readonly ActionType: number;
  readonly Id: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface Sent {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string; readonly ParentObjectPathId: number; readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] } }>>;
}

interface Answered {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Readonly<Record<string, unknown>> | null }[];
}

const instantiate = 1;
const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const isInJournal = ({ ObjectPaths }: Sent, path: number): boolean => {
  const found = ObjectPaths[path];
  if (found === undefined) return false;
  return (found.ArgumentInfo?.Arguments ?? []).includes('写入日志') || isInJournal({ Actions: [], ObjectPaths }, found.ParentObjectPathId);
};

/** Adds up the messages from `since` on. */
export const costOf = ({ messages }: StandIn, since: number): Cost => {
  let [actions, bytes, values, journal, blocks, largest] = [0, 0, 0, 0, 0, 0];
  const own = messages.slice(since);
  for (const { request, response } of own) {
    const sent = JSON.parse(request) as Sent;
    const back = JSON.parse(response) as Answered;
    actions += sent.Actions.filter(({ ActionType }) => ActionType !== instantiate).length;
    const sizes = [request, response].map((text) => Buffer.byteLength(text));
    bytes += sizes.reduce((sum, size) => sum + size, 0);
    largest = Math.max(largest, ...sizes);
    const results = new Map(back.Results.map(({ ActionId, Value }) => [ActionId, Value]));
    for (const action of sent.Actions) {
      const inJournal = isInJournal(sent, action.ObjectPathId);
      const written = action.ActionType === 4 && (action.Name === 'Values' || action.Name === 'Formulas') ? sizeOf(action.ArgumentInfo?.Arguments) : 0;
      const answer = results.get(action.Id);
      const sizeIn = (name: string): number => (answer?.[name] === undefined ? 0 : sizeOf(answer[name]));
      // Of a table without formulas these are what is read of its cells: the constants, in place of values.
      const constants = answer?.['RowIndex'] !== undefined && answer['Values'] === undefined ? 'Formulas' : 'Values';
      const read = sizeIn(constants);
      const cameAbout = sizeIn('NumberFormat') + (constants === 'Values' ? sizeIn('Formulas') : 0);
      if (inJournal) journal += written + read + cameAbout;
      else {
        values += written + read;
        journal += cameAbout;
        if (written + read > 0) blocks += 1;
      }
    }
  }
  return { requests: own.length, actions, largest, bytes, values, journal, blocks };
};

/** A workbook behind Microsoft's client, and what working with it costs. */
export interface Counted {
  readonly host: Host;
  readonly excel: StandIn;
  readonly cost: <Result>(work: () => Promise<Result>) => Promise<{ readonly result: Result; readonly cost: Cost }>;
}

export const counted = (bytes: Uint8Array): Counted => {
  const excel = startExcel(openXlsx(bytes), { log: true });
  return {
    host: officeHost(excel.excel, excel.office),
    excel,
    cost: async (work) => {
      const since = excel.messages.length;
      const result = await work();
      return { result, cost: costOf(excel, since) };
    },
  };
};

export const told = (what: string, { requests, actions, blocks, bytes, values, journal, largest }: Cost): void => {
  const ratio = ((bytes - journal) / values).toFixed(2);
  process.stdout.write(
    `${what}: ${String(requests)} requests, ${String(actions)} actions for ${String(blocks)} blocks, ${String(bytes)} bytes (journal ${String(journal)}, the rest ${ratio} times the values), largest ${String(largest)}\n`,
  );
};
