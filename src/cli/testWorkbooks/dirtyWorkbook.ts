import { baotou2012, cleanFigures, sampleUnits, type SampleEntries } from '../../schemes';
import { describeStandardWorkbook } from '../../workbook/build';
import { openXlsx } from '../../xlsx';
import { buildXlsx, type RowDescription } from '../../xlsx/build';
import { cleanNotes } from './clean';
import type { DescribedWorkbook } from './cleanWorkbook';
import { figureTroubles } from './dirtyFigures';
import { cellTroubles, cityHeading, citySums, copied, hiddenFigure, remarkTroubles, strangeColumns, strangeUnits } from './dirtySheets';
import { entry, rowOf, unchanged } from './entries';
import { cellOf, headingCell, locate, reference, type Located } from './located';
import type { Trouble } from './trouble';

/**
 * The clean workbook with everything wrong that one workbook can show and still be scored.
 * Units, remarks and strange columns are built in; all else is put into cells afterwards.
 */
export const dirtyWorkbook = (): DescribedWorkbook => {
  const document = openXlsx(built());
  const told = [
    ...troubles.flatMap((trouble) => locate(document, trouble)),
    ...strangeColumns.flatMap(({ heading, gives }) =>
      gives.map(({ level, code }): Located => ({ level, code, cell: reference(headingCell(document, heading)) })),
    ),
  ];
  const cells = troubles.map((trouble) => ({ at: cellOf(document, trouble), put: trouble.put }));
  for (const { at, put } of cells) if (put !== undefined) document.write(at.sheet, at.row, at.column, [[put]]);
  return { bytes: document.save(), findings: told };
};

const numbersOf = (entries: SampleEntries = {}): SampleEntries =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => typeof value === 'number'));

const figures: Readonly<Record<string, SampleEntries>> = {
  ...cleanFigures,
  [copied.to]: { ...cleanFigures[copied.to], ...numbersOf(cleanFigures[copied.from]) },
};

const built = (): Uint8Array => {
  const description = describeStandardWorkbook({
    scheme: baotou2012,
    units: [...sampleUnits, ...strangeUnits.map(({ unit }) => unit)],
    figures,
    remarks: remarkTroubles.map(({ remark }) => remark),
    arrangement: {
      extraColumns: {
        figures: [
          ...strangeColumns.map(({ heading, holds }) => ({ heading, before: '填报口径', ...('text' in holds && { note: holds.text }) })),
          { heading: cityHeading, before: '填报口径' },
        ],
      },
    },
    sample: true,
  });
  const { text } = rowOf(hiddenFigure.figure);
  const hiding = (row: RowDescription): RowDescription => (row.cells[0]?.value === text ? { ...row, hidden: true } : row);
  return buildXlsx({ ...description, sheets: description.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(hiding) })) });
};

/** Copies of a unit's numbers in the columns of others. */
const copies: readonly Trouble[] = strangeColumns.flatMap(({ heading, holds }) =>
  'text' in holds ? [] : Object.entries(numbersOf(figures[holds.unit])).map(([figure, value]) => entry(heading, figure, value)),
);

const cents = 100;
const sumOf = (figure: string): number =>
  Object.values(figures).reduce((sum, { [figure]: value }) => sum + Math.round((typeof value === 'number' ? value : 0) * cents), 0);

/** The city column speaks of no unit. */
const city: readonly Trouble[] = Object.entries(citySums).map(([figure, { apart, gives }]) => {
  const { unit: _, ...cell } = entry(cityHeading, figure, (sumOf(figure) + Math.round(apart * cents)) / cents, ...gives);
  return cell;
});

const troubles: readonly Trouble[] = [
  ...cleanNotes,
  ...figureTroubles,
  unchanged(copied.to, copied.figure, ...copied.gives),
  ...sampleUnits.map(({ name }) => unchanged(name, hiddenFigure.figure, ...hiddenFigure.gives)),
  ...copies,
  ...city,
  ...strangeUnits.map(({ unit, gives }): Trouble => ({ table: 'KH_Units', row: { heading: '单位', text: unit.name }, under: '单位', gives })),
  ...remarkTroubles.map(
    ({ remark, gives }): Trouble => ({ table: 'KH_Remarks', row: { heading: '佐证文号', text: remark.evidence }, under: '单位', gives }),
  ),
  ...cellTroubles,
];
