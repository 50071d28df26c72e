import { childrenOf, readTree, type XmlPart } from '../xml';

export interface Relationship {
  readonly id: string;
  /** The last step of the type URI, which transitional and strict files share: `worksheet`, `table`. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  /** Where the element stands in its part. */
  readonly start: number;
  readonly end: number;
}

/** The part that holds the relationships of a part; `''` is the package itself. */
export const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

/** The part that a target means, seen from a part's folder; steps above the root stay at the root. */
export const resolveTarget = (from: string, target: string): string => {
  const path = target.split(/[?#]/, 1)[0]?.replace(/\\/g, '/') ?? '';
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** The relationships in a `.rels` part whose source is `from`. @throws XlsxError damaged */
export const readRelationships = (part: XmlPart, from: string): readonly Relationship[] =>
  childrenOf(readTree(part), 'Relationship').map((element) => {
    const type = element.attributes.get('Type') ?? '';
    const target = element.attributes.get('Target') ?? '';
    const external = element.attributes.get('TargetMode') === 'External';
    return {
      id: element.attributes.get('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolveTarget(from, target),
      external,
      start: element.start,
      end: element.end,
    };
  });
