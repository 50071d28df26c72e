import type { CheckGroup, DocumentedCheck } from '../../checks';
import type { Language } from '../../core';
import { textsIn, type Texts } from '../../i18n';
import { commandLineTexts } from '../../i18n/commandLine';
import { tableOf } from './markdown';
import { messagesTexts, type MessagesTexts, type StateKey } from './messagesTexts';

/** The page of all messages: what is said, and what to do about it. */
export const messagesPage = (catalogue: readonly DocumentedCheck[], language: Language): string => {
  const texts = messagesTexts(language);
  const lines = [
    `# ${texts.title}`,
    '',
    texts.made,
    '',
    texts.intro,
    ...section(texts.states, stateTable(language)),
    ...section(texts.excel, tableFor(catalogue, isAboutExcel, language)),
    ...section(texts.writing, tableFor(catalogue, isAboutWriting, language)),
    ...section(texts.workbook, tableFor(catalogue, isAboutWorkbook, language)),
    ...section(texts.figures, figuresTable(catalogue, language)),
    ...section(texts.files, [texts.filesAbout, '', ...refusedFiles(texts, language).map((line) => `- ${line}`)]),
  ];
  return `${lines.join('\n')}\n`;
};

const section = (title: string, lines: readonly string[]): readonly string[] => ['', `## ${title}`, '', ...lines];

/** The lines on top of the pane, and what each asks for. */
export const stateTable = (language: Language): readonly string[] => {
  const { columns, stateHelp, time, sheet } = messagesTexts(language);
  const texts = textsIn(language);
  const said: Readonly<Record<StateKey, string>> = {
    'workbook.looking': texts['workbook.looking'],
    'workbook.unattached': texts['workbook.unattached'],
    'workbook.refused': texts['workbook.refused'],
    'workbook.blank': texts['workbook.blank'],
    'workbook.unscored': texts['workbook.unscored'],
    'workbook.current': texts['workbook.current'](time),
    'workbook.outdated': texts['workbook.outdated'](time),
    'workbook.stale': texts['workbook.stale'],
    'workbook.incomplete': texts['workbook.incomplete'](time),
    'workbook.final': texts['workbook.final'](time),
    'workbook.unsealed': texts['workbook.unsealed'](time),
    'workbook.readOnly': texts['workbook.readOnly'],
    'workbook.protected': texts['workbook.protected'](sheet),
  } satisfies Pick<Record<keyof Texts, string>, StateKey>;
  const keys = Object.keys(said).filter((key): key is StateKey => key in stateHelp);
  return tableOf([[columns.says, columns.do], ...keys.map((key) => [said[key], stateHelp[key]])]);
};

const decade = ({ code }: DocumentedCheck): number => Math.floor(Number(code.slice(1)) / 10);
const isStructure = ({ group }: DocumentedCheck): boolean => group === 'structure';

/** What Excel, or its state, stands in the way with. */
export const isAboutExcel = (check: DocumentedCheck): boolean => isStructure(check) && decade(check) === 4;
const isAboutWriting = (check: DocumentedCheck): boolean => isStructure(check) && decade(check) > 4;
const isAboutWorkbook = (check: DocumentedCheck): boolean => isStructure(check) && decade(check) < 4;

const toCheck = (code: string, language: Language): string => `[${code}](checks${language === 'en' ? '' : '.zh-CN'}.md#${code.toLowerCase()})`;

/** The messages of some checks, as a finding may read. */
export const tableFor = (catalogue: readonly DocumentedCheck[], isMeant: (check: DocumentedCheck) => boolean, language: Language): readonly string[] => {
  const { columns } = messagesTexts(language);
  const rows = catalogue.filter(isMeant).map(({ code, sample }) => [toCheck(code, language), sample.message[language], sample.fix[language]]);
  return tableOf([[columns.code, columns.says, columns.do], ...rows.sort(([one = ''], [other = '']) => one.localeCompare(other))]);
};

const onFigures: readonly CheckGroup[] = ['entered', 'relations', 'across'];

const figuresTable = (catalogue: readonly DocumentedCheck[], language: Language): readonly string[] => {
  const { columns } = messagesTexts(language);
  const rows = catalogue
    .filter(({ group }) => onFigures.includes(group))
    .map(({ code, title, sample }) => [toCheck(code, language), title[language], sample.fix[language]]);
  return tableOf([[columns.code, columns.title, columns.do], ...rows]);
};

const refusedFiles = ({ file, folder, reason, part, kind }: MessagesTexts, language: Language): readonly string[] => {
  const texts = commandLineTexts(language);
  return [
    texts.noSuchFile(file),
    texts.folder(file),
    texts.noSuchFolder(folder),
    texts.unreadable(file, reason),
    texts.unwritable(file, reason),
    texts.inPlaceOnly,
    texts.notZip(file),
    texts.oldFormat(file),
    texts.encrypted(file),
    texts.truncated(file),
    texts.damaged(file, part),
    texts.unsupported(file, kind),
    texts.tooLarge(file),
    texts.many.noMatch('*.xlsx'),
    texts.many.outIsOne,
    texts.many.sameName(`1/${file}`, `2/${file}`),
    texts.many.intoItself('1', `1/${file}`),
  ];
};
