import { HostError } from '../../src/host/port';
import { hostIssue } from '../../src/workbook';

describe('what a host could not do', () => {
  test.each<[string, HostError, string]>([
    ['the code that Excel gave an error', new HostError('unexpected', '', Object.assign(new Error('boom'), { code: 'GeneralException' })), 'Excel 报告了意外的错误（GeneralException）'],
    ['nothing of an error without a code', new HostError('unexpected', '', new TypeError('boom')), 'Excel 报告了意外的错误'],
    ['the subject where there is one', new HostError('unexpected', 'xl/workbook.xml', Object.assign(new Error('boom'), { code: 'GeneralException' })), 'Excel 报告了意外的错误（xl/workbook.xml）'],
  ])('names %s', (_, error, message) => {
    expect(hostIssue(error).message.zh).toBe(message);
  });

  test('names no code of an error that has words of its own', () => {
    expect(hostIssue(new HostError('protected', '得分表', Object.assign(new Error('boom'), { code: 'AccessDenied' }))).message.zh).not.toContain('AccessDenied');
  });
});
