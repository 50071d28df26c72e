import type { ReactNode } from 'react';
import { useTexts } from '../language';
import type { Filter } from '../state';
import type { IndicatorLine } from '../view';
import { Filters } from './Filters';
import { Grouped } from './Grouped';
import { IndicatorEntry } from './IndicatorEntry';
import { useLooks } from './looks';

/** What the units missed, by item. */
export const Indicators = ({ lines, filter, units }: { readonly lines: readonly IndicatorLine[]; readonly filter: Filter; readonly units: readonly string[] }): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const shown = lines.filter(({ unit }) => filter.unit === undefined || unit === filter.unit);
  return (
    <>
      <Filters filter={filter} units={units} withLevel={false} />
      {shown.length === 0 && <p className={looks.small}>{texts[lines.length === 0 ? 'indicators.none' : 'filter.nothing']}</p>}
      <Grouped
        entries={shown}
        show={(line) => <IndicatorEntry key={`${line.unit} ${line.code}`} line={line} withUnit={filter.unit === undefined} />}
      />
    </>
  );
};
