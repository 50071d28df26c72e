import type { Issue } from '../../../src/checks';
import { fileHost } from '../../../src/host/file';
import { parseReference } from '../../../src/host/reference';
import { checkWorkbook } from '../../../src/workbook';
import { openXlsx, type CellChange } from '../../../src/xlsx';
import { cleanWorkbook, type CleanWorkbook } from './cleanWorkbook';
import type { Change } from './mutation';
import { mutatorsInFiles, vetoMutator } from './mutators';
import { seeded } from './random';
import { cellOf, mutate } from './told';
import { widenedScheme } from './widened';

const inFile = ({ value, showsDay }: Change): CellChange => ({ value, ...(showsDay === true && { numberFormat: 'yyyy-mm-dd' }) });

const check = async (clean: CleanWorkbook, changes: readonly Change[]): Promise<readonly Issue[]> => {
  const document = openXlsx(clean.bytes);
  for (const change of changes) {
    const cell = cellOf(clean, change.column, change.figure);
    const place = parseReference(cell);
    if (place === undefined) throw new RangeError(`no place ${cell}`);
    document.write(place.sheet, place.row, place.column, [[inFile(change)]]);
  }
  const checked = await checkWorkbook(fileHost(document.save(), 'mutated.xlsx'), { scheme: widenedScheme });
  if (checked.kind === 'refused') throw new Error(checked.issues.map(({ message }) => message.zh).join('\n'));
  return checked.issues;
};

/** 200 errors in real files, of every kind in turn. */
const run = async (): Promise<void> => {
  const clean = await cleanWorkbook();
  const tally = await mutate({
    clean,
    times: 200,
    random: seeded(2013),
    mutators: mutatorsInFiles,
    next: (time) => mutatorsInFiles[time % mutatorsInFiles.length] ?? vetoMutator,
    check: (changes) => check(clean, changes),
  });
  process.stdout.write(JSON.stringify(tally));
};

void run();
