import { doorName, readTexts, safe, type Connection, type PublishedDoor } from './published';

/**
 * Runs in the add-in's page before office.js: gives it the `window.external` that Excel on Windows gives to its web view,
 * and passes everything on to the page around the frame. Without a stand-in there it leaves the page alone.
 */
const isDoor = (found: unknown): found is PublishedDoor =>
  typeof found === 'object' && found !== null && 'connect' in found && typeof found.connect === 'function';

const contextOf = (connection: Connection): object => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'standin',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => connection.fact('language'),
  GetAppDataLocale: () => connection.fact('language'),
  GetDocUrl: () => connection.fact('documentUrl'),
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => connection.fact('instance'),
  GetInstanceId: () => connection.fact('instance'),
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => connection.fact('requirementSets'),
  GetHostFullVersion: () => connection.fact('version'),
  GetOfficeThemeInfo: () => connection.fact('theme'),
  GetSettings: () => ({
    Read: (names: string[], values: string[]) => {
      for (const [name, value] of Object.entries(readTexts(connection.readSettings()))) {
        names.push(name);
        values.push(value);
      }
    },
    Write: (names: readonly string[], values: readonly string[]) =>
      connection.writeSettings(JSON.stringify(Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])))),
  }),
});

const externalOf = (connection: Connection): object => {
  const context = contextOf(connection);
  return {
    GetContext: () => context,
    Execute: (method: number, args: unknown, callback: (response: unknown) => void) =>
      connection.execute(method, JSON.stringify(args), (response) => callback(safe(JSON.parse(response)))),
    RegisterEvent: (event: number, _target: string, handler: (event: number, payload: unknown) => void, callback: (status: number) => void) =>
      callback(connection.register(event, (payload) => handler(event, safe(JSON.parse(payload))))),
    UnregisterEvent: (event: number, _target: string, callback: (status: number) => void) => callback(connection.unregister(event)),
  };
};

const door: unknown = Reflect.get(window.parent, doorName);
if (isDoor(door)) Object.defineProperty(window, 'external', { value: externalOf(door.connect()), configurable: true, writable: true });
