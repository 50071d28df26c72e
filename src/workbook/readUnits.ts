import { checkUnit, type Issue } from '../checks';
import type { Scheme, UnitFigures } from '../core';
import type { Attached } from './attach';
import { readFigures, type EnteredFigures } from './read/figures';
import { readRemarks } from './read/remarks';
import { compareScheme } from './read/schemeSheet';
import { readUnits } from './read/units';
import { structureIssue } from './structure';

/** The units of a workbook, checked and ready to be scored. */
export interface WorkbookUnits {
  readonly units: readonly UnitFigures[];
  readonly entered: EnteredFigures;
  readonly issues: readonly Issue[];
}

/** Reads units, figures and remarks, and checks them. Refused where nothing could be scored. */
export const unitsOf = ({ tables }: Attached, scheme: Scheme): WorkbookUnits | { readonly refused: readonly Issue[] } => {
  const units = readUnits(tables.units);
  if (units.taking.length === 0) return { refused: units.missing ? units.issues : [...units.issues, noUnits] };
  const entered = readFigures(tables.figures, scheme, units.taking, units.listed);
  if ('refused' in entered) return { refused: [entered.refused] };
  const remarks = readRemarks(tables.remarks, scheme, units.listed);
  const issues = [...compareScheme(tables.scheme, scheme), ...units.issues, ...entered.issues, ...remarks.issues];
  const absent = new Set(scheme.figures.filter(({ id }) => !entered.rows.has(id)).map(({ id }) => id));
  const checked = units.taking.map((unit): UnitFigures => {
    const found = checkUnit(scheme, unit, entered.entries.get(unit) ?? new Map());
    const wholeColumn = !entered.columns.has(unit);
    // A row or column that is not there has an issue of its own; its blanks would only repeat it.
    const told = found.issues.filter(({ figure }) => !wholeColumn && (figure === undefined || !absent.has(figure)));
    issues.push(...told);
    return { unit, figures: found.figures, remarks: remarks.byUnit.get(unit) ?? [] };
  });
  return { units: checked, entered, issues: [...issues, ...openVetoes(checked, scheme)] };
};

const noUnits: Issue = structureIssue('noUnits', {
  found: '',
  message: { zh: '单位名单（KH_Units）中没有参加考核的单位', en: 'no unit in the list (KH_Units) takes part' },
  fix: { zh: '请在“说明”表的单位名单中填写单位名称', en: 'Enter the units in the list on sheet 说明' },
});

/** A triggered veto that nobody has decided yet. */
const openVetoes = (units: readonly UnitFigures[], scheme: Scheme): readonly Issue[] =>
  units.flatMap(({ unit, figures, remarks }) =>
    scheme.vetoes.flatMap(({ code, title, trigger }): readonly Issue[] => {
      const value = trigger === undefined ? undefined : figures.get(trigger);
      if (value?.kind !== 'yesNo' || !value.yes) return [];
      if (remarks.some((remark) => remark.code === code)) return [];
      return [
        structureIssue('vetoOpen', {
          found: '是',
          unit,
          ...(trigger !== undefined && { figure: trigger }),
          message: {
            zh: `${unit}填报了“${title.zh}”的情形，尚无决定，按待核处理`,
            en: `${unit} reports a case for the veto “${title.en}”; it is not decided and counts as pending`,
          },
          fix: {
            zh: `请在“扣分与佐证”表填写代码 ${code} 的决定（一票否决或不否决）、理由和佐证文号`,
            en: `On sheet 扣分与佐证 enter the decision on ${code} (一票否决 or 不否决) with reason and evidence`,
          },
        }),
      ];
    }),
  );
