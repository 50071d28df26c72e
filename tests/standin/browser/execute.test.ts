import { execute } from '../../../src/standin/browser/execute';
import { excelServer, type ExcelOptions } from '../../../src/standin/server';
import { sheetOf, workbookOf } from '../workbookOf';

const processQuery = 93;

const request = (name: string): string =>
  JSON.stringify({
    Actions: [{ Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: [name] } }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
  });

/** As `window.external.Execute` gets it: custom data, method, path, headers, body, permission, flags. */
const args = (body: unknown, flags: unknown = 0, path = 'ProcessQuery'): string => JSON.stringify([['', 'POST', path, [], body, 0, flags]]);

const asked = (given: string, options?: ExcelOptions, method = processQuery): Promise<unknown> =>
  execute(excelServer(workbookOf([sheetOf('S', [[1]])]), options), method, given);

test('a request is answered by its status, no headers, and the body as text', async () => {
  expect(await asked(args(request('name')), { name: '考核.xlsx' })).toEqual([
    0,
    [200, [], JSON.stringify({ Results: [{ ActionId: 2, Value: { Name: '考核.xlsx' } }], Error: null })],
  ]);
});

test('a failure within the batch is told in the body', async () => {
  const answer = await asked(args(request('colour')));
  expect(answer).toEqual([0, [404, [], expect.stringContaining('"Code":"ApiNotFound"')]]);
});

test.each([
  ['a request beyond the limit', { payloadLimit: 10 }, [5103]],
  ['an answer beyond the limit', { payloadLimit: request('name').length, name: 'n'.repeat(500) }, [5104]],
  ['a connection that breaks', { fail: () => 'cutOff' }, [5001]],
] as const)('%s has a status of its own', async (_, options, expected) => {
  expect(await asked(args(request('name')), options)).toEqual(expected);
});

test.each([
  ['another method', args(request('name')), 64],
  ['another path', args(request('name'), 0, 'Elsewhere'), processQuery],
  ['a body that is no text', args({}), processQuery],
  ['no message', '[]', processQuery],
  ['no list of arguments', '{}', processQuery],
])('%s is not supported', async (_, given, method) => {
  expect(await asked(given, {}, method)).toBe(5000);
});

test('flags say whether to wait for a cell that is being edited', async () => {
  const refused = await asked(args(request('name'), 0), { cellBeingEdited: true });
  expect(JSON.stringify(refused)).toContain('InvalidOperationInCellEditMode');
  const server = excelServer(workbookOf([sheetOf('S', [[1]])]), { cellBeingEdited: true });
  const waiting = execute(server, processQuery, args(request('name'), 64));
  server.setEditing(false);
  expect(JSON.stringify(await waiting)).toContain('"Error\\":null');
});

test('what is no request at all fails', async () => {
  await expect(asked(args('{"Actions":[]}'))).rejects.toThrow();
  await expect(asked(args('no JSON'))).rejects.toThrow(SyntaxError);
});
