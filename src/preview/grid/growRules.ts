import { asOurs, type View } from './view';
import { conditionalRules } from './rules';
import type { ShownSheet } from './shown';
import { ruledExtent, sheetId, usedExtent } from './workbookData';

/** Lets the conditional formats of a sheet reach as far as it is filled now. */
export const growRules = (view: View, sheet: string, shown: ShownSheet): void => {
  const { opened } = view;
  const reach = opened?.extents.get(sheet);
  const used = usedExtent(shown);
  if (opened === undefined || reach === undefined || (used.rows <= reach.rows && used.columns <= reach.columns)) return;
  const extent = ruledExtent(shown);
  opened.extents.set(sheet, extent);
  const id = sheetId(opened.sheets.indexOf(sheet));
  const looks = opened.looks.sheets.find(({ name }) => name === sheet)?.conditional ?? [];
  asOurs(view, () => {
    for (const rule of conditionalRules(id, looks, opened.looks.differentials, extent)) {
      view.api.syncExecuteCommand('sheet.mutation.set-conditional-rule', { unitId: opened.id, subUnitId: id, cfId: rule.cfId, rule });
    }
  });
};
