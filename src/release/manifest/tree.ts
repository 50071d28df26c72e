import { readTree, textOf, type XmlElement } from '../../xlsx/xml';

/** An element of a manifest. */
export interface Element {
  /** Without a prefix: `Image`. */
  readonly name: string;
  /** `line 12, OfficeApp > Hosts`. */
  readonly place: string;
  readonly text: string;
  readonly children: readonly Element[];
  readonly attribute: (name: string) => string | undefined;
}

/** @throws where the text is no well-formed XML */
export const readManifest = (xml: string): Element => {
  const part = { name: 'manifest.xml', xml };
  const elementOf = (element: XmlElement, above: readonly string[]): Element => {
    const path = [...above, element.local];
    return {
      name: element.local,
      place: `line ${xml.slice(0, element.start).split('\n').length}, ${path.join(' > ')}`,
      text: element.children.length === 0 ? textOf(part, element).trim() : '',
      children: element.children.map((child) => elementOf(child, path)),
      attribute: (name) => element.attributes.get(name),
    };
  };
  return elementOf(readTree(part), []);
};

/** The first child of that name. */
export const child = (element: Element | undefined, name: string): Element | undefined => element?.children.find((each) => each.name === name);

/** A descendant by the names on the way to it. */
export const at = (element: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((found, name) => child(found, name), element);

/** Every element below, in the order of the text. */
export const everyBelow = (element: Element): readonly Element[] => element.children.flatMap((each) => [each, ...everyBelow(each)]);

/** Every element of that name below. */
export const allBelow = (element: Element, ...names: readonly string[]): readonly Element[] => everyBelow(element).filter(({ name }) => names.includes(name));

/** The groups of resources, each with its entries. */
export const resourcesIn = (manifest: Element): readonly Element[] => at(manifest, 'VersionOverrides', 'Resources')?.children.flatMap(({ children }) => children) ?? [];
