// Everything that is tested of the Office adapter, once more beside a stand-in that claims the newest requirement set of Microsoft's npm client.
import type * as Standin from '../../../src/standin';
import './officeHost.test';
import './restore.test';
import './watch.test';

jest.mock('../../../src/standin', () => {
  const actual = jest.requireActual<typeof Standin>('../../../src/standin');
  const newest: typeof Standin.startExcel = (document, options) => actual.startExcel(document, { excelApi: '1.15', ...options });
  return { ...actual, startExcel: newest };
});
