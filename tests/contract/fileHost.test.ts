import { fileHost } from '../../src/host/file';
import { hostContract } from './hostContract';

hostContract('the file adapter', (bytes) => {
  const host = fileHost(bytes, '合同.xlsx');
  return { host, save: () => host.save(), close: () => undefined };
});
