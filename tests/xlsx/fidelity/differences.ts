import { allowedDifferences, formulasChanged, type Scoring } from './allowed';
import { firstDifference } from './compare';
import { type Parts, textOfPart } from './packageParts';

const TOUCHABLE = /^(?:xl\/worksheets\/sheet\d+\.xml|xl\/tables\/table\d+\.xml|xl\/charts\/chart\d+\.xml|xl\/styles\.xml|xl\/workbook\.xml)$/;
const OF_THE_CHAIN = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];

/** What is different in the file and not allowed to be: the first difference of every part, with its path. */
export const forbiddenDifferences = (scoring: Scoring): readonly string[] => {
  const { before, after } = scoring;
  const rules = allowedDifferences(scoring);
  const changed = formulasChanged(scoring.receipt);
  const gone = Object.keys(before).filter((name) => !(name in after) && !(changed && name === 'xl/calcChain.xml'));
  const common = ({ names, other }: { readonly names: Parts; readonly other: Parts }): string => Object.keys(names).filter((name) => name in other).join('\n');
  const found = [
    ...gone.map((name) => `${name}: gone`),
    ...Object.keys(after).filter((name) => !(name in before)).map((name) => `${name}: new`),
    ...(common({ names: before, other: after }) === common({ names: after, other: before }) ? [] : ['the parts are in another order']),
  ];
  for (const [name, bytes] of Object.entries(before)) {
    const now = after[name];
    if (!now || (!TOUCHABLE.test(name) && Buffer.compare(bytes, now) === 0)) continue;
    if (!TOUCHABLE.test(name) && !(changed && OF_THE_CHAIN.includes(name))) {
      found.push(`${name}: other bytes`);
      continue;
    }
    const difference = firstDifference(name, textOfPart(before, name), textOfPart(after, name), rules);
    if (difference !== undefined) found.push(difference);
  }
  return found;
};
