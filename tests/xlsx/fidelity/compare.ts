import { attribute, attributeParts, isElement, rawNodes, type RawElement, type RawNode, rawText } from '../features/rawXml';

/** Where in two texts something is compared; the ancestors are those of the text before. */
export interface Place {
  readonly part: string;
  readonly ancestors: readonly RawElement[];
}

/** A difference that is allowed, or even expected. */
export interface Rule {
  /** In words, as the design of the workbook lists it. */
  readonly what: string;
  /** Whether an attribute may have that value now; nothing for attributes that the rule is not about. */
  readonly attribute?: (name: string, before: string | undefined, element: RawElement, place: Place) => ((after: string | undefined) => boolean) | undefined;
  /** Whether a node may have become another, gone (`undefined`) or come; nothing for nodes that the rule is not about. */
  readonly node?: (before: RawNode | undefined, place: Place, after: RawNode | undefined) => boolean | undefined;
}

const KEYS: Readonly<Record<string, string>> = { c: 'r', row: 'r', Override: 'PartName', Default: 'Extension', Relationship: 'Id' };

const keyOf = (node: RawNode, index: number): string => {
  const key = isElement(node) ? KEYS[node.local] : undefined;
  const value = key === undefined || !isElement(node) ? undefined : attribute(node, key);
  return value === undefined ? `#${String(index)}` : `${isElement(node) ? node.local : ''} ${value}`;
};

/** The nodes before and after in pairs; those with a key find each other, others by their number. */
const pairs = (before: readonly RawNode[], after: readonly RawNode[]): readonly (readonly [RawNode | undefined, RawNode | undefined])[] => {
  const found = new Map(after.map((node, index) => [keyOf(node, index), node]));
  const keys = before.map(keyOf);
  const known = new Set(keys);
  return [
    ...before.map((node, index) => [node, found.get(keys[index] ?? '')] as const),
    ...after.flatMap((node, index) => (known.has(keyOf(node, index)) ? [] : [[undefined, node] as const])),
  ];
};

const step = ({ part, ancestors }: Place, more: string): string =>
  [part, ...ancestors.map((element) => `${element.local}${attribute(element, 'r') === undefined ? '' : `[${attribute(element, 'r') ?? ''}]`}`), more].filter((one) => one !== '').join('/');

const shortened = (text: string | undefined): string => (text === undefined ? 'nothing' : text.length > 120 ? `${text.slice(0, 120)}…` : text);

const between = (open: string): string => attributeParts(open).reduce((text, { raw }) => text.replace(raw, ''), open).replace(/\/(?=>$)/, '');

/** Whether the common nodes stand in the same order. */
const sameOrder = (before: readonly RawNode[], after: readonly RawNode[]): boolean => {
  const places = new Map(before.map((node, index) => [keyOf(node, index), index]));
  const order = after.flatMap((node, index) => places.get(keyOf(node, index)) ?? []);
  return order.every((place, index) => index === 0 || place > (order[index - 1] ?? 0));
};

class Comparison {
  constructor(private readonly rules: readonly Rule[]) {}

  nodes(before: readonly RawNode[], after: readonly RawNode[], place: Place): string | undefined {
    for (const [one, other] of pairs(before, after)) {
      const difference = this.node(one, other, place);
      if (difference !== undefined) return difference;
    }
    return sameOrder(before, after) ? undefined : `${step(place, '')}: another order`;
  }

  private node(before: RawNode | undefined, after: RawNode | undefined, place: Place): string | undefined {
    const say = (): string => `${step(place, before !== undefined && isElement(before) ? before.local : '')}: ${shortened(before && rawText(before))} became ${shortened(after && rawText(after))}`;
    for (const { node } of this.rules) {
      const allowed = node?.(before, place, after);
      if (allowed !== undefined) return allowed ? undefined : say();
    }
    if (before === undefined || after === undefined || !isElement(before) || !isElement(after)) return before === after ? undefined : say();
    if (between(before.open) !== between(after.open)) return say();
    const inside = { ...place, ancestors: [...place.ancestors, before] };
    return this.attributes(before, after, place) ?? this.nodes(before.children, after.children, inside) ?? (this.closes(before, after) ? undefined : say());
  }

  private closes(before: RawElement, after: RawElement): boolean {
    return before.close === after.close || (before.close === '' && after.children.length > 0);
  }

  private attributes(before: RawElement, after: RawElement, place: Place): string | undefined {
    const [old, now] = [attributeParts(before.open), attributeParts(after.open)];
    for (const name of new Set([...old, ...now].map((one) => one.name))) {
      const [one, other] = [old.find((part) => part.name === name), now.find((part) => part.name === name)];
      const rule = this.rules.map((each) => each.attribute?.(name, one?.value, before, place)).find((each) => each !== undefined);
      if (rule ? rule(other?.value) : one?.raw === other?.raw) continue;
      return `${step(place, before.local)}@${name}: ${shortened(one?.value)} became ${shortened(other?.value)}`;
    }
    return undefined;
  }
}

/** The first difference of two XML texts that no rule allows, with its path; every other character is to be the same. */
export const firstDifference = (part: string, before: string, after: string, rules: readonly Rule[]): string | undefined =>
  new Comparison(rules).nodes(rawNodes(before), rawNodes(after), { part, ancestors: [] });
