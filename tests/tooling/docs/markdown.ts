/** Blocks of code between fences, without their fences. */
export const blocksIn = (text: string): readonly string[] => [...text.matchAll(/^ *```[^\n]*\n([^]*?)^ *```/gmu)].map(([, block = '']) => block);

const withoutBlocks = (text: string): string => text.replaceAll(/^ *```[^\n]*\n[^]*?^ *```/gmu, '');

/** Code within lines. */
export const inlineCodeIn = (text: string): readonly string[] => [...withoutBlocks(text).matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);

const prose = (text: string): string => withoutBlocks(text).replaceAll(/`[^`\n]*`/gu, '');

/** Where links and pictures lead. */
export const targetsIn = (text: string): readonly string[] => [...prose(text).matchAll(/\]\(([^()\s]+)\)/gu)].map(([, target = '']) => target);

/** The anchor of a heading, as GitHub makes it. */
const slugOf = (heading: string): string =>
  heading
    .replaceAll(/<[^>]*>|`/gu, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** What can be linked to within a page: its headings, the second of a name with `-1`, and anchors of its own. */
export const anchorsIn = (text: string): ReadonlySet<string> => {
  const anchors = new Set<string>();
  const body = withoutBlocks(text);
  for (const [, heading = ''] of body.matchAll(/^#{1,6} (.+)$/gmu)) {
    const slug = slugOf(heading);
    let name = slug;
    for (let count = 1; anchors.has(name); count += 1) name = `${slug}-${String(count)}`;
    anchors.add(name);
  }
  for (const [, id = ''] of body.matchAll(/<a id="([^"]+)">/gu)) anchors.add(id);
  return anchors;
};

/** What a manual says that the program says: **「一键评分」**, **“Score”**. */
export const quotedIn = (text: string): readonly string[] => [...text.matchAll(/\*\*(?:「([^」\n]+)」|“([^”\n]+)”)\*\*/gu)].map(([, chinese, english]) => chinese ?? english ?? '');
