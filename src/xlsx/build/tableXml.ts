import type { TableDescription } from './description';
import { areaName } from './reference';
import { counted, declaration, element, escapeXml, headingAttribute, spreadsheetNamespace } from './xml';

/**
 * `xl/tables/table{id}.xml`.
 * @param id unique in the workbook, from 1
 */
export const tableXml = (table: TableDescription, id: number): string => {
  const ref = areaName(table.area);
  const columns = table.columns.map((column, index) =>
    element(
      'tableColumn',
      { id: index + 1, name: headingAttribute(column.heading) },
      column.formula === undefined ? '' : element('calculatedColumnFormula', {}, escapeXml(column.formula)),
    ),
  );
  return (
    declaration +
    element(
      'table',
      { xmlns: spreadsheetNamespace, id, name: table.name, displayName: table.name, ref, totalsRowShown: false },
      [
        table.filterButtons ? element('autoFilter', { ref }) : '',
        counted('tableColumns', columns),
        element('tableStyleInfo', {
          name: table.style,
          showFirstColumn: false,
          showLastColumn: false,
          showRowStripes: table.style !== undefined,
          showColumnStripes: false,
        }),
      ],
    )
  );
};
