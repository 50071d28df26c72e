import { detailsOf } from '../../src/taskpane/breakdown';

describe('the details of something thrown', () => {
  it('names the error and its causes, one a line', () => {
    const error = new TypeError('rows is undefined', { cause: new RangeError('row 7', { cause: 'the file' }) });
    expect(detailsOf(error)).toBe('TypeError: rows is undefined\nRangeError: row 7\nthe file');
  });

  it('takes what is no error as it is', () => {
    expect(detailsOf('plain text')).toBe('plain text');
    expect(detailsOf(undefined)).toBe('undefined');
  });
});
