import { HostError, type Before, type Place } from '../port';
import { whatIsThere } from '../restoring';
import { findings, type Findings } from './findings';
import { inExcel, type Session } from './session';

/** What there is to put back, and the cells that went with their sheets. */
export interface Looked {
  readonly before: Before;
  readonly found: Findings;
  readonly gone: readonly Place[];
}

/** Looks whether everything is still as it was left, and leaves out what is gone: two round trips more where anything is. @throws HostError */
export const lookForWhatIsThere = async (session: Session, before: Before): Promise<Looked> => {
  try {
    return { before, found: await findings(session, before), gone: [] };
  } catch (failure) {
    if (!(failure instanceof HostError) || failure.code !== 'notFound') throw failure;
    const there = await whatIsThereNow(session, before);
    return { ...there, found: await findings(session, there.before) };
  }
};

const whatIsThereNow = (session: Session, before: Before): Promise<Pick<Looked, 'before' | 'gone'>> =>
  inExcel(session, async (context) => {
    const { worksheets, tables, names } = context.workbook;
    for (const known of [worksheets, tables, names]) known.load('items/name');
    await context.sync();
    return whatIsThere(before, { sheet: isAmong(worksheets), table: isAmong(tables), name: isAmong(names) });
  });

/** Excel tells no names apart by case. */
const isAmong = ({ items }: { readonly items: readonly { readonly name: string }[] }): ((name: string) => boolean) => {
  const known = new Set(items.map(({ name }) => name.toLowerCase()));
  return (name) => known.has(name.toLowerCase());
};
