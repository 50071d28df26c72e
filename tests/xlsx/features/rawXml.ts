/** An element with its tags exactly as they are written. */
export interface RawElement {
  readonly open: string;
  /** The name without its prefix. */
  readonly local: string;
  readonly children: readonly RawNode[];
  /** Empty where the element is written as `<a/>`. */
  readonly close: string;
  /** Where it stands in the text: the whole, and what is between the tags. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** An element, or a run of text, a comment, a CDATA section or a processing instruction. */
export type RawNode = RawElement | string;

const TOKEN = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gy;

type Growing = { -readonly [Key in keyof RawElement]: RawElement[Key] } & { readonly children: RawNode[] };

const localName = (open: string): string => (/^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(open)?.[1] ?? '');

/** Everything in a well-formed text in its order, joined again the very same text. @throws RangeError */
export const rawNodes = (xml: string): readonly RawNode[] => {
  const top: RawNode[] = [];
  const stack: Growing[] = [];
  let at = 0;
  for (const [token] of xml.matchAll(TOKEN)) {
    const start = at;
    at += token.length;
    const siblings = stack.at(-1)?.children ?? top;
    if (!token.startsWith('<') || token.startsWith('<!') || token.startsWith('<?')) siblings.push(token);
    else if (token.startsWith('</')) {
      const closed = stack.pop();
      if (closed?.local !== localName(token.replace('/', ''))) throw new RangeError(`not well-formed at ${String(start)}`);
      Object.assign(closed, { close: token, closeStart: start, end: at });
    } else {
      const element: Growing = { open: token, local: localName(token), children: [], close: '', start, openEnd: at, closeStart: at, end: at };
      siblings.push(element);
      if (!token.endsWith('/>')) stack.push(element);
    }
  }
  if (at !== xml.length || stack.length > 0) throw new RangeError('not well-formed');
  return top;
};

export const isElement = (node: RawNode): node is RawElement => typeof node !== 'string';

export const rawRoot = (xml: string): RawElement => {
  const root = rawNodes(xml).find(isElement);
  if (!root) throw new RangeError('no element');
  return root;
};

export const rawText = (node: RawNode): string =>
  typeof node === 'string' ? node : node.open + node.children.map(rawText).join('') + node.close;

/** The attributes with the text between them: the first part is the name of the tag. */
export const attributeParts = (open: string): readonly { readonly name: string; readonly raw: string; readonly value: string }[] =>
  [...open.matchAll(/\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(([raw, name = '', quoted = '']) => ({ name, raw, value: quoted.slice(1, -1) }));

export const attribute = (element: RawElement, name: string): string | undefined =>
  attributeParts(element.open).find((part) => part.name === name)?.value;

/** The elements of that name anywhere below. */
export const rawBelow = (element: RawElement, local: string): readonly RawElement[] =>
  element.children.filter(isElement).flatMap((child) => [...(child.local === local ? [child] : []), ...rawBelow(child, local)]);
