import type { XlsxErrorCode } from '../xlsx';

export type PreviewLanguage = 'zh-CN' | 'en-US';

/** The languages that Excel can be shown in, by their own names. */
export const languageNames: Readonly<Record<PreviewLanguage, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

/** The texts of the page around grid and pane. */
export interface PreviewTexts {
  readonly title: string;
  readonly heading: string;
  readonly notice: string;
  readonly open: string;
  readonly sample: string;
  readonly dirty: string;
  readonly blank: string;
  readonly download: string;
  readonly hostState: string;
  readonly language: string;
  readonly excel: string;
  readonly tooOld: (version: string) => string;
  readonly theme: string;
  readonly themes: Readonly<Record<'light' | 'dark' | 'contrast', string>>;
  readonly protectSheet: (sheet: string) => string;
  readonly editing: string;
  readonly failNext: string;
  readonly failArmed: string;
  readonly dropHere: string;
  readonly paneWidth: string;
  readonly paneTitle: string;
  readonly loading: (file: string) => string;
  readonly locked: (sheet: string) => string;
  readonly badEntry: string;
  readonly nothingToUndo: string;
  readonly openedInNewWindow: (file: string) => string;
  readonly signatureBroken: (file: string) => string;
  readonly notOpened: (file: string, reason: string) => string;
  readonly reasons: Readonly<Record<XlsxErrorCode, string>>;
}

const chinese: PreviewTexts = {
  title: '预览 · 考核评分',
  heading: '预览',
  notice: '这是浏览器中的预览，不是 Excel；图表和图片在预览中不显示，下载的文件里都在。按 F6 在表格和窗格间切换。',
  open: '打开 .xlsx…',
  sample: '示例',
  dirty: '有错示例',
  blank: '空白',
  download: '下载工作簿',
  hostState: 'Excel 状态',
  language: '界面语言',
  excel: 'Excel 版本',
  tooOld: (version) => `ExcelApi ${version}（过旧）`,
  theme: '主题',
  themes: { light: '浅色', dark: '深色', contrast: '高对比度' },
  protectSheet: (sheet) => `保护工作表“${sheet}”`,
  editing: '正在编辑单元格',
  failNext: '让下一个请求失败',
  failArmed: '已设定：接下来的一个请求会失败，之后照常。',
  dropHere: '松开鼠标即打开该文件',
  paneWidth: '窗格宽度',
  paneTitle: '考核评分窗格',
  loading: (file) => `正在打开 ${file}…`,
  locked: (sheet) => `工作表“${sheet}”受保护，该单元格已锁定，未作更改。`,
  badEntry: '公式不正确，未作更改。',
  nothingToUndo: '没有可撤销的输入。加载项写入后，须用窗格中的“撤销上次写入”。',
  openedInNewWindow: (file) => `加载项新建了一个工作簿，已打开 ${file}。`,
  signatureBroken: (file) => `工作簿带有数字签名，但内容已改动：下载的 ${file} 中签名不再有效（原样保留，没有删除），请核对后重新签名。`,
  notOpened: (file, reason) => `未能打开 ${file}：${reason}`,
  reasons: {
    notZip: '它不是 .xlsx 文件。',
    truncated: '文件不完整。',
    tooLarge: '文件过大。',
    oldFormat: '这是旧格式（.xls），请用 Excel 另存为 .xlsx。',
    encrypted: '文件已加密，请先去除密码。',
    notWorkbook: '它不是工作簿。',
    damaged: '文件已损坏。',
    unsupported: '不支持这种格式。',
  },
};

const english: PreviewTexts = {
  title: 'Preview · Assessment scoring',
  heading: 'Preview',
  notice: 'This is a preview in the browser, not Excel. Charts and pictures are not shown here; the downloaded file has them all. F6 goes from grid to pane.',
  open: 'Open .xlsx…',
  sample: 'Sample',
  dirty: 'With errors',
  blank: 'Blank',
  download: 'Download workbook',
  hostState: 'State of Excel',
  language: 'Language',
  excel: 'Excel version',
  tooOld: (version) => `ExcelApi ${version} (too old)`,
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  protectSheet: (sheet) => `Protect the sheet “${sheet}”`,
  editing: 'A cell is being edited',
  failNext: 'Let the next request fail',
  failArmed: 'One request will fail, and those after it will not.',
  dropHere: 'Drop the file to open it',
  paneWidth: 'Width of the pane',
  paneTitle: 'Assessment scoring pane',
  loading: (file) => `Opening ${file} …`,
  locked: (sheet) => `The sheet “${sheet}” is protected and the cell is locked. Nothing was changed.`,
  badEntry: 'The formula is not correct. Nothing was changed.',
  nothingToUndo: 'There is nothing typed to undo. What the add-in wrote is undone in the pane.',
  openedInNewWindow: (file) => `The add-in made a new workbook; ${file} is open now.`,
  signatureBroken: (file) =>
    `The workbook is digitally signed, but its content has changed: in the downloaded ${file} the signature no longer holds (it is kept, not removed). Check the workbook and sign it anew.`,
  notOpened: (file, reason) => `${file} could not be opened: ${reason}`,
  reasons: {
    notZip: 'it is no .xlsx file.',
    truncated: 'the file is incomplete.',
    tooLarge: 'the file is too large.',
    oldFormat: 'this is the old format (.xls); save it as .xlsx with Excel.',
    encrypted: 'the file is encrypted; remove the password first.',
    notWorkbook: 'it is no workbook.',
    damaged: 'the file is damaged.',
    unsupported: 'this format is not supported.',
  },
};

export const previewTexts: Readonly<Record<PreviewLanguage, PreviewTexts>> = { 'zh-CN': chinese, 'en-US': english };
