import { baseOf, pathBelow } from './addresses';
import type { Expected, Finding } from './finding';
import { allBelow, child, resourcesIn, type Element } from './tree';

/** Sizes that every icon must have, and those that it has so that no display scales it. */
const needed: readonly number[] = [16, 32, 80];
export const iconSizes: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];

const signature: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height from the first chunk of a PNG; `undefined` for anything else. */
export const sizeOfPng = (bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined => {
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** Every icon is there in every size, its pictures have the size that the manifest says, and no picture is left over. */
export const iconFindings = (manifest: Element, { files }: Pick<Expected, 'files'>): readonly Finding[] => {
  const base = baseOf(manifest);
  const named = new Set<string>();
  const pictured = (place: string, address: string, size: number): readonly Finding[] => {
    const path = pathBelow(base, address) ?? '';
    named.add(path);
    const bytes = files.get(path);
    // A missing file is told where addresses are looked at.
    if (bytes === undefined) return [];
    const found = sizeOfPng(bytes);
    if (found?.width === size && found.height === size) return [];
    return [{ code: 'M023', place, found: found === undefined ? `${path}, which is no PNG` : `${path} of ${found.width} × ${found.height}`, expected: `a PNG of ${size} × ${size}`, fix: 'npm run icons draws them all from their SVG.' }];
  };
  const byId = new Map(resourcesIn(manifest).map((resource) => [resource.attribute('id') ?? '', resource]));
  const found = [
    ...([['IconUrl', 32], ['HighResolutionIconUrl', 64]] as const).flatMap(([name, size]) => {
      const icon = child(manifest, name);
      return icon === undefined ? [] : pictured(icon.place, icon.attribute('DefaultValue') ?? '', size);
    }),
    ...allBelow(manifest, 'Icon').flatMap((icon) => [
      ...sizesOf(icon),
      ...icon.children.flatMap((image) => {
        const resource = byId.get(image.attribute('resid') ?? '');
        return resource === undefined ? [] : pictured(image.place, resource.attribute('DefaultValue') ?? '', Number(image.attribute('size')));
      }),
    ]),
  ];
  const left = [...files.keys()].filter((path) => path.startsWith('icons/') && !named.has(path));
  return [...found, ...left.map((path) => ({ code: 'M024', place: manifest.place, found: `${path}, which no icon names`, expected: 'no picture left over', fix: 'Name it or take it away.' }))];
};

const sizesOf = (icon: Element): readonly Finding[] => {
  const sizes = icon.children.map((image) => Number(image.attribute('size')));
  if (sizes.join() === iconSizes.join()) return [];
  const missing = needed.filter((size) => !sizes.includes(size));
  const fix = missing.length > 0 ? `Office refuses an icon without ${missing.join(', ')}.` : 'Office scales what is missing, which blurs it.';
  return [{ code: 'M025', place: icon.place, found: sizes.join(', '), expected: iconSizes.join(', '), fix }];
};
