import { SaxesParser } from 'saxes';

/** An element as a real XML parser sees it. */
export interface XmlNode {
  /** The name without its prefix. */
  readonly name: string;
  /** By name as written. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Values of the attributes in a namespace, with their names as written. */
  readonly qualified: readonly { readonly name: string; readonly namespace: string; readonly value: string }[];
  readonly children: readonly XmlNode[];
  /** All characters inside, those of elements below included. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/** The root element. @throws Error for what is not well-formed, namespaces included */
export const parseXml = (xml: string): XmlNode => {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenNode[] = [];
  let root: XmlNode | undefined;
  parser.on('error', (failure) => {
    throw failure;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const all = Object.values(attributes);
    const node: OpenNode = {
      name: local,
      attributes: new Map(all.map(({ name, value }) => [name, value])),
      qualified: all.filter(({ prefix }) => prefix !== '').map(({ name, uri, value }) => ({ name, namespace: uri, value })),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const addText = (text: string): void => {
    for (const node of open) if (node.name !== 'sheetData' && node.name !== 'worksheet') node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  if (!root) throw new Error('no element');
  return root;
};

/** The children of that name. */
export const children = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The elements of that name anywhere below; all of them without a name. */
export const below = (node: XmlNode | undefined, name?: string): readonly XmlNode[] => {
  const found: XmlNode[] = [];
  const visit = (one: XmlNode): void => {
    for (const child of one.children) {
      if (name === undefined || child.name === name) found.push(child);
      visit(child);
    }
  };
  if (node) visit(node);
  return found;
};
