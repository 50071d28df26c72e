import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

import { checkWorksheet } from './worksheetCheck';

const { DOMParser } = new JSDOM('').window;

const DOCUMENT_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a package, parsed, and the problems found so far. */
export interface CheckedPackage {
  readonly names: ReadonlySet<string>;
  readonly problems: string[];
  /** The root element; `undefined` for a part that is missing or not well-formed. */
  root(part: string): Element | undefined;
  /** Targets inside the package by relationship id. */
  targets(part: string): ReadonlyMap<string, { readonly kind: string; readonly target: string }>;
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

export const elements = (root: Element | Document | undefined, name: string): readonly Element[] =>
  root ? [...root.getElementsByTagNameNS('*', name)] : [];

const resolve = (from: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

const relsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

const repeated = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) !== index);

const open = (bytes: Uint8Array): CheckedPackage => {
  const parts = unzipSync(bytes);
  const problems: string[] = [];
  const roots = new Map<string, Element>();
  for (const [name, content] of Object.entries(parts)) {
    if (!isXml(name)) continue;
    const text = strFromU8(content);
    const parsed = new DOMParser().parseFromString(text.replace(/^\uFEFF/, ''), 'application/xml');
    if (elements(parsed, 'parsererror').length > 0) problems.push(`${name}: not well-formed`);
    else roots.set(name, parsed.documentElement);
    if (/<!DOCTYPE/i.test(text)) problems.push(`${name}: DOCTYPE`);
    if (/\uFFFD|[\uFFFE\uFFFF]/.test(text)) problems.push(`${name}: illegal character`);
  }
  const root = (part: string): Element | undefined => roots.get(part);
  return {
    names: new Set(Object.keys(parts).filter((name) => !name.endsWith('/'))),
    problems,
    root,
    targets: (part) =>
      new Map(
        elements(root(relsOf(part)), 'Relationship')
          .filter((element) => element.getAttribute('TargetMode') !== 'External')
          .map((element) => [
            element.getAttribute('Id') ?? '',
            {
              kind: (element.getAttribute('Type') ?? '').replace(/.*\//, ''),
              target: resolve(part, element.getAttribute('Target') ?? ''),
            },
          ]),
      ),
  };
};

const checkContentTypes = ({ names, problems, root }: CheckedPackage): void => {
  const types = root('[Content_Types].xml');
  const defaults = new Set(elements(types, 'Default').map((entry) => entry.getAttribute('Extension')?.toLowerCase()));
  const overrides = elements(types, 'Override').map((entry) => entry.getAttribute('PartName') ?? '');
  for (const name of repeated(overrides)) problems.push(`content types: ${name} twice`);
  for (const name of overrides) if (!names.has(name.slice(1))) problems.push(`content types: ${name} is missing`);
  for (const name of names) {
    if (name === '[Content_Types].xml' || overrides.includes(`/${name}`)) continue;
    if (!defaults.has(name.replace(/.*\./, '').toLowerCase())) problems.push(`${name}: no content type`);
  }
};

const checkRelationships = (checked: CheckedPackage): void => {
  const { names, problems, root, targets } = checked;
  for (const name of names) {
    if (name.endsWith('.rels')) {
      const part = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      if (part !== '' && !names.has(part)) problems.push(`${name}: belongs to no part`);
      const ids = elements(root(name), 'Relationship').map((element) => element.getAttribute('Id') ?? '');
      for (const id of repeated(ids)) problems.push(`${name}: ${id} twice`);
      for (const { target } of targets(part).values()) if (!names.has(target)) problems.push(`${name}: ${target} is missing`);
      continue;
    }
    const known = new Set(elements(root(relsOf(name)), 'Relationship').map((element) => element.getAttribute('Id')));
    for (const element of elements(root(name), '*')) {
      for (const attribute of element.attributes) {
        if (attribute.namespaceURI !== DOCUMENT_RELATIONSHIPS || known.has(attribute.value)) continue;
        problems.push(`${name}: ${attribute.name}="${attribute.value}" leads nowhere`);
      }
    }
  }
};

const sheetsNamed = (formula: string): readonly string[] =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu)].map(
    (found) => found[1]?.replace(/''/g, "'") ?? found[2] ?? '',
  );

const checkWorkbook = ({ problems, root }: CheckedPackage, workbook: string): void => {
  const sheets = elements(root(workbook), 'sheet');
  const names = sheets.map((sheet) => (sheet.getAttribute('name') ?? '').toLowerCase());
  for (const name of repeated(names)) problems.push(`${workbook}: sheet ${name} twice`);
  for (const id of repeated(sheets.map((sheet) => sheet.getAttribute('sheetId') ?? ''))) problems.push(`${workbook}: sheetId ${id} twice`);
  for (const name of names) if (name.length > 31 || /[:\\/?*[\]]/.test(name)) problems.push(`${workbook}: sheet name ${name}`);
  const defined = elements(root(workbook), 'definedName');
  const keys = defined.map((name) => `${name.getAttribute('localSheetId') ?? ''}!${(name.getAttribute('name') ?? '').toLowerCase()}`);
  for (const key of repeated(keys)) problems.push(`${workbook}: name ${key} twice`);
  for (const name of defined) {
    const formula = name.textContent;
    if (formula === '' || formula.startsWith('=')) problems.push(`${workbook}: name ${name.getAttribute('name') ?? ''} means "${formula}"`);
    for (const sheet of sheetsNamed(formula)) {
      if (!names.includes(sheet.toLowerCase()) && !sheet.includes('[')) problems.push(`${workbook}: name on missing sheet ${sheet}`);
    }
  }
};

const checkStyles = ({ problems, root }: CheckedPackage, part: string | undefined): number => {
  if (part === undefined) return 1;
  const styles = root(part);
  for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']) {
    for (const list of elements(styles, name)) {
      const count = list.getAttribute('count');
      if (count !== null && Number(count) !== list.children.length) problems.push(`${part}: ${name} count`);
    }
  }
  const own = elements(styles, 'numFmt').map((format) => format.getAttribute('numFmtId') ?? '');
  for (const id of repeated(own)) problems.push(`${part}: numFmtId ${id} twice`);
  const formats = [...(elements(styles, 'cellXfs')[0]?.children ?? [])];
  for (const format of formats) {
    const id = format.getAttribute('numFmtId') ?? '0';
    if (Number(id) > 163 && !own.includes(id)) problems.push(`${part}: numFmtId ${id} is not defined`);
  }
  return formats.length;
};

/** What is wrong with an .xlsx file; nothing for a file that Excel opens without repair, as far as this can tell. */
export const checkPackage = (bytes: Uint8Array): string[] => {
  const checked = open(bytes);
  const { problems, root, targets } = checked;
  checkContentTypes(checked);
  checkRelationships(checked);
  const workbook = [...targets('').values()].find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbook === undefined || !root(workbook)) return [...problems, 'no workbook part'];
  checkWorkbook(checked, workbook);
  const related = [...targets(workbook).values()];
  const formats = checkStyles(checked, related.find(({ kind }) => kind === 'styles')?.target);
  const strings = related.find(({ kind }) => kind === 'sharedStrings')?.target;
  const shared = elements(strings === undefined ? undefined : root(strings), 'si').map((item) =>
    elements(item, 't')
      .filter((text) => text.parentElement?.localName !== 'rPh')
      .map((text) => text.textContent)
      .join(''),
  );
  const worksheets = related.filter(({ kind }) => kind === 'worksheet').map(({ target }) => target);
  const tableNames: string[] = [];
  for (const part of worksheets) tableNames.push(...checkWorksheet(checked, part, { formats, shared }));
  for (const name of repeated(tableNames)) problems.push(`table ${name} twice`);
  return problems;
};
