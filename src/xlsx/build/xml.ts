export type AttributeValue = string | number | boolean | undefined;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no place for, and lone surrogates. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const codeOf = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** Text for element content or a quoted attribute. */
export const escapeXml = (text: string): string => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (mark) => markup[mark] ?? mark) : text);

/** What has to be looked at more closely before it stands in a cell: nearly no text has any of it. */
const suspicious = /[&<>"_\r]|[^\t\n\u0020-\ud7ff]/;

/**
 * Text of a cell (ST_Xstring): what XML cannot hold becomes `_xHHHH_`, and text that looks like such an escape is escaped itself.
 */
export const escapeCellText = (text: string): string =>
  suspicious.test(text)
    ? escapeXml(
        text
          .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
          .replace(/\r/g, '_x000D_')
          .replace(unwritable, (character) => `_x${codeOf(character)}_`),
      )
    : text;

/** A heading in the part of its table: control characters, line ends among them, and lone surrogates as escapes, as Excel writes them. */
export const headingAttribute = (heading: string): string =>
  heading
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, (character) => `_x${codeOf(character).toLowerCase()}_`);

const attributeText = (value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : escapeXml(value).replace(/\n/g, '&#10;');
};

/** An element; attributes that are `undefined` are left out. Children are XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  children: string | readonly string[] = '',
): string => {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) written += ` ${key}="${attributeText(value)}"`;
  const content = typeof children === 'string' ? children : children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

/** An element that is left out when it has no children. */
export const elementUnlessEmpty = (
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  children: readonly string[],
): string => (children.length === 0 ? '' : element(name, attributes, children));

/** A list element with its `count`; left out when empty. */
export const counted = (name: string, children: readonly string[]): string =>
  elementUnlessEmpty(name, { count: children.length }, children);
