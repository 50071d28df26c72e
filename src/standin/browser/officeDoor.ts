import type { EventMessage, ExcelServer } from '../server';
import { execute, status } from './execute';
import { doorName, readTexts, type Connection, type FactName, type PublishedDoor } from './published';
import { themeColours, type Theme } from './themes';

export interface DoorOptions {
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: Theme;
  /** Tells this opening of the workbook from every other: the client keeps a copy of the settings under it. */
  readonly instance: string;
  /** The add-in's settings in the workbook; changed when it saves them. */
  readonly settings?: Map<string, string>;
  readonly name?: string;
}

/** The way from a frame with Microsoft's Office.js to the stand-in. */
export interface OfficeDoor extends PublishedDoor {
  /** Nothing is delivered any more. */
  close(): void;
}

/** Numbers of events of Office.js. */
const documentSelectionChanged = 2;
const richApiMessage = 33;
/** Asked for when Office.js starts; there are no ribbon commands here. */
const commandInvoked = 39;
const played: readonly number[] = [documentSelectionChanged, richApiMessage, commandInvoked];

/** Messages of objects, as opposed to those between add-ins. */
const objectEvents = 65536;

/** What Excel on Windows answers to Office.js, from the stand-in: Office.js starts in the frame as in Excel, unmodified. */
export const officeDoor = (server: ExcelServer, options: DoorOptions): OfficeDoor => {
  const settings = options.settings ?? new Map<string, string>();
  const facts = factsOf(server, options);
  let handlers = new Map<number, (payload: string) => void>();

  /** As a message of its own, after the answer to the request that caused it. */
  const deliver = (event: number, payload: unknown): void => {
    const text = JSON.stringify(payload);
    const listening = handlers;
    setTimeout(() => {
      if (listening === handlers) handlers.get(event)?.(text);
    });
  };
  const close = server.listen({
    message: (message) => deliver(richApiMessage, [entryOf(message)]),
    documentSelectionChanged: () => deliver(documentSelectionChanged, []),
  });

  const connect = (): Connection => {
    const mine = new Map<number, (payload: string) => void>();
    handlers = mine;
    server.clientStarted();
    return {
      fact: (name) => facts[name],
      readSettings: () => JSON.stringify(Object.fromEntries(settings)),
      writeSettings: (text) => {
        const written = readTexts(text);
        settings.clear();
        for (const [name, value] of Object.entries(written)) settings.set(name, value);
      },
      execute: (method, args, answer) => {
        void execute(server, method, args)
          .catch((failure: unknown) => {
            reportError(failure);
            return [status.internalError];
          })
          .then((response) => {
            if (handlers === mine) answer(JSON.stringify(response));
          });
      },
      register: (event, handler) => {
        if (!played.includes(event)) return status.notSupported;
        mine.set(event, handler);
        return status.success;
      },
      unregister: (event) => (mine.delete(event) ? status.success : status.notSupported),
    };
  };

  return {
    connect,
    close: () => {
      close();
      handlers = new Map();
    },
  };
};

/** Lets frames of this window's page find the door; another one takes the place of the one before. */
export const publishDoor = (window: Window, door: PublishedDoor): void => {
  Object.defineProperty(window, doorName, { value: door, configurable: true, writable: true });
};

/** The query that tells Office.js where it runs, without the question mark. */
export const paneQuery = (language: 'zh-CN' | 'en-US'): string => `_host_Info=Excel$Win32$16.01$${language}$$$$0`;

const factsOf = (server: ExcelServer, options: DoorOptions): Readonly<Record<FactName, string>> => ({
  instance: options.instance,
  language: options.language ?? 'zh-CN',
  documentUrl: options.name ?? 'workbook.xlsx',
  version: '16.0.14332.20000',
  requirementSets: JSON.stringify(server.requirementSets),
  theme: JSON.stringify(themeColours[options.theme ?? 'light']),
});

const entryOf = ({ type, target, body }: EventMessage): readonly unknown[] => [objectEvents, type, target, JSON.stringify(body), '', false];
