import type { ConditionalFormatDescription } from './description';
import { areaName } from './reference';
import type { StyleSheet } from './styleSheet';
import { element, escapeXml } from './xml';

/** The `conditionalFormatting` elements of a sheet: one for each list of areas, its rules by priority. */
export const conditionalFormatsXml = (
  formats: readonly ConditionalFormatDescription[],
  styles: StyleSheet,
): readonly string[] => {
  const byAreas = new Map<string, string[]>();
  for (const format of [...formats].sort((a, b) => a.priority - b.priority)) {
    const areas = format.areas.map((area) => areaName(area)).join(' ');
    const rule = element(
      'cfRule',
      {
        type: 'expression',
        dxfId: styles.differential(format.style),
        priority: format.priority,
        stopIfTrue: format.stopIfTrue === true ? true : undefined,
      },
      element('formula', {}, escapeXml(format.formula)),
    );
    byAreas.set(areas, [...(byAreas.get(areas) ?? []), rule]);
  }
  return [...byAreas].map(([sqref, rules]) => element('conditionalFormatting', { sqref }, rules));
};
