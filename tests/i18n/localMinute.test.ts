import { localMinute } from '../../src/i18n';

describe('the time of a run', () => {
  it.each([
    [new Date(2012, 11, 31, 17, 5), '2012-12-31 17:05'],
    [new Date(2013, 0, 1, 0, 0), '2013-01-01 00:00'],
  ])('is local time to the minute, every part with its zeros', (time, text) => {
    expect(localMinute(time)).toBe(text);
  });
});
