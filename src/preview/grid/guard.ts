/** Writes of the grid that would change what only the document may change: rows, columns, sheets, merged cells, rules. */
const structural =
  /^(?:sheet\.mutation\.(?:insert-|remove-|move-|reorder-|copy-|add-|delete-|set-tab-color|set-worksheet-(?:name|order|hidden)|set-conditional|set-worksheet-(?:row|column)-count|set\.numfmt|remove\.numfmt)|data-validation\.mutation\.|formula\.mutation\.set-defined-name)/u;

/** Whether a command of the grid may run once the workbook is open. */
export const isAllowed = (command: string): boolean => !structural.test(command);
