import { hostStateFrom, needsNewPane } from '../../src/preview/hostState';
import { previewTexts } from '../../src/preview/language';

describe('the state of Excel', () => {
  it('is that of a usual one in the language of the browser', () => {
    expect(hostStateFrom('', 'zh-Hans-CN')).toEqual({ language: 'zh-CN', excelApi: '1.15', theme: 'light', editing: false });
    expect(hostStateFrom('', 'de-DE').language).toBe('en-US');
  });

  it('can be asked for in the address, nonsense aside', () => {
    expect(hostStateFrom('?lang=en-US&api=1.7&theme=contrast', 'zh-CN')).toMatchObject({ language: 'en-US', excelApi: '1.7', theme: 'contrast' });
    expect(hostStateFrom('?lang=x&api=9&theme=pink', 'zh-CN')).toEqual(hostStateFrom('', 'zh-CN'));
  });

  it('needs a new pane for language, version and theme, not for editing', () => {
    const usual = hostStateFrom('', 'zh-CN');
    expect(needsNewPane(usual, { ...usual, editing: true })).toBe(false);
    expect(needsNewPane(usual, { ...usual, theme: 'dark' })).toBe(true);
    expect(needsNewPane(usual, { ...usual, excelApi: '1.14' })).toBe(true);
    expect(needsNewPane(usual, { ...usual, language: 'en-US' })).toBe(true);
  });
});

describe('the texts of the page', () => {
  it('say plainly in both languages that this is not Excel, and what is not shown', () => {
    expect(previewTexts['zh-CN'].notice).toMatch(/不是 Excel.*图表和图片在预览中不显示/u);
    expect(previewTexts['en-US'].notice).toMatch(/not Excel.*Charts and pictures are not shown/u);
  });
});
