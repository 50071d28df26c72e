import { strFromU8, unzipSync } from 'fflate';

import { checkWorksheet } from './worksheetCheck';
import { below, children, parseXml, type XmlNode } from './xmlTree';

const DOCUMENT_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a package, parsed, and the problems found so far. */
export interface CheckedPackage {
  readonly names: ReadonlySet<string>;
  readonly problems: string[];
  /** The root element; `undefined` for a part that is missing or not well-formed. */
  root(part: string): XmlNode | undefined;
  /** Targets inside the package by relationship id. */
  targets(part: string): ReadonlyMap<string, { readonly kind: string; readonly target: string }>;
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

const resolve = (from: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
};

const relsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

const repeated = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
};

const open = (bytes: Uint8Array): CheckedPackage => {
  const parts = unzipSync(bytes);
  const problems: string[] = [];
  const roots = new Map<string, XmlNode>();
  for (const [name, content] of Object.entries(parts)) {
    if (!isXml(name)) continue;
    const text = strFromU8(content);
    try {
      roots.set(name, parseXml(text));
    } catch {
      problems.push(`${name}: not well-formed`);
    }
    if (/<!DOCTYPE/i.test(text)) problems.push(`${name}: DOCTYPE`);
    if (/\uFFFD|[\uFFFE\uFFFF]/.test(text)) problems.push(`${name}: illegal character`);
  }
  const root = (part: string): XmlNode | undefined => roots.get(part);
  return {
    names: new Set(Object.keys(parts).filter((name) => !name.endsWith('/'))),
    problems,
    root,
    targets: (part) =>
      new Map(
        below(root(relsOf(part)), 'Relationship')
          .filter((element) => element.attributes.get('TargetMode') !== 'External')
          .map((element) => [
            element.attributes.get('Id') ?? '',
            {
              kind: (element.attributes.get('Type') ?? '').replace(/.*\//, ''),
              target: resolve(part, element.attributes.get('Target') ?? ''),
            },
          ]),
      ),
  };
};

const checkContentTypes = ({ names, problems, root }: CheckedPackage): void => {
  const types = root('[Content_Types].xml');
  const defaults = new Set(below(types, 'Default').map((entry) => entry.attributes.get('Extension')?.toLowerCase()));
  const overrides = below(types, 'Override').map((entry) => entry.attributes.get('PartName') ?? '');
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
      const ids = below(root(name), 'Relationship').map((element) => element.attributes.get('Id') ?? '');
      for (const id of repeated(ids)) problems.push(`${name}: ${id} twice`);
      for (const { target } of targets(part).values()) if (!names.has(target)) problems.push(`${name}: ${target} is missing`);
      continue;
    }
    const known = new Set(below(root(relsOf(name)), 'Relationship').map((element) => element.attributes.get('Id')));
    for (const element of below(root(name))) {
      for (const attribute of element.qualified) {
        if (attribute.namespace !== DOCUMENT_RELATIONSHIPS || known.has(attribute.value)) continue;
        problems.push(`${name}: ${attribute.name}="${attribute.value}" leads nowhere`);
      }
    }
  }
};

const sheetsNamed = (formula: string): readonly string[] =>
  [...formula.matchAll(/"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu)].flatMap(([, quoted, bare]) => quoted?.replace(/''/g, "'") ?? bare ?? []);

const checkWorkbook = ({ problems, root }: CheckedPackage, workbook: string): void => {
  const sheets = below(root(workbook), 'sheet');
  const names = sheets.map((sheet) => (sheet.attributes.get('name') ?? '').toLowerCase());
  for (const name of repeated(names)) problems.push(`${workbook}: sheet ${name} twice`);
  for (const id of repeated(sheets.map((sheet) => sheet.attributes.get('sheetId') ?? ''))) problems.push(`${workbook}: sheetId ${id} twice`);
  for (const name of names) if (name.length > 31 || /[:\\/?*[\]]/.test(name)) problems.push(`${workbook}: sheet name ${name}`);
  const defined = below(root(workbook), 'definedName');
  const keys = defined.map((name) => `${name.attributes.get('localSheetId') ?? ''}!${(name.attributes.get('name') ?? '').toLowerCase()}`);
  for (const key of repeated(keys)) problems.push(`${workbook}: name ${key} twice`);
  for (const name of defined) {
    const formula = name.text;
    if (formula === '' || formula.startsWith('=')) problems.push(`${workbook}: name ${name.attributes.get('name') ?? ''} means "${formula}"`);
    for (const sheet of sheetsNamed(formula)) {
      if (!names.includes(sheet.toLowerCase()) && !sheet.includes('[')) problems.push(`${workbook}: name on missing sheet ${sheet}`);
    }
  }
};

const checkStyles = ({ problems, root }: CheckedPackage, part: string | undefined): number => {
  if (part === undefined) return 1;
  const styles = root(part);
  for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']) {
    for (const list of children(styles, name)) {
      const count = list.attributes.get('count');
      if (count !== undefined && Number(count) !== list.children.length) problems.push(`${part}: ${name} count`);
    }
  }
  const own = children(children(styles, 'numFmts')[0], 'numFmt').map((format) => format.attributes.get('numFmtId') ?? '');
  for (const id of repeated(own)) problems.push(`${part}: numFmtId ${id} twice`);
  const formats = children(styles, 'cellXfs')[0]?.children ?? [];
  for (const format of formats) {
    const id = format.attributes.get('numFmtId') ?? '0';
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
  const shared = below(strings === undefined ? undefined : root(strings), 'si').map((item) =>
    item.children
      .filter((child) => child.name === 't' || child.name === 'r')
      .flatMap((child) => (child.name === 't' ? [child] : children(child, 't')))
      .map((text) => text.text)
      .join(''),
  );
  const worksheets = related.filter(({ kind }) => kind === 'worksheet').map(({ target }) => target);
  const tableNames: string[] = [];
  for (const part of worksheets) tableNames.push(...checkWorksheet(checked, part, { formats, shared }));
  for (const name of repeated(tableNames)) problems.push(`table ${name} twice`);
  return problems;
};
