import { markdown, type Table } from './table';

/** A document whose marked places hold the tables: between `<!-- bench:core -->` and `<!-- bench end -->`. Places of tables that were not measured stay as they are. */
export const withTables = (document: string, tables: readonly Table[]): string =>
  document.replace(/<!-- bench:(\w+) -->\n[^]*?<!-- bench end -->/gu, (place, id: string) => {
    const table = tables.find((each) => each.id === id);
    return table === undefined ? place : `<!-- bench:${id} -->\n\n${markdown(table)}\n\n<!-- bench end -->`;
  });
