import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { Filter } from '../state';
import type { IssueLine } from '../view';
import { Filters } from './Filters';
import { Grouped } from './Grouped';
import { IssueEntry } from './IssueEntry';
import { useLooks } from './looks';

const useStyles = makeStyles({
  repairs: { margin: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** What is wrong with the figures and the workbook, and what to do about it. */
export const Issues = ({ issues, filter, units }: { readonly issues: readonly IssueLine[]; readonly filter: Filter; readonly units: readonly string[] }): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const shown = issues.filter(
    ({ unit, level }) => (filter.unit === undefined || unit === filter.unit) && (filter.level === undefined || level === filter.level),
  );
  return (
    <>
      {units.length > 0 && <Filters filter={filter} units={units} withLevel />}
      <Repairs issues={shown} />
      {shown.length === 0 && <p className={looks.small}>{texts[issues.length === 0 ? 'issues.none' : 'filter.nothing']}</p>}
      <Grouped entries={shown} show={(issue) => <IssueEntry key={issue.key} issue={issue} />} />
    </>
  );
};

/** All certain fixes of what is shown, to be looked at before they are applied together. */
const Repairs = ({ issues }: { readonly issues: readonly IssueLine[] }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const { repair } = useActions();
  const certain = issues.flatMap(({ key, cell, repair: change }) => (change === undefined ? [] : [{ key, cell, change }]));
  if (certain.length === 0) return null;
  return (
    <div className={styles.repairs}>
      <details>
        <summary>{texts['issues.repairs']}</summary>
        <ul>
          {certain.map(({ key, cell, change }) => (
            <li key={key} className={looks.exact}>
              {`${cell ?? ''} ${texts['issues.repair'](change.from, change.to)}`}
            </li>
          ))}
        </ul>
      </details>
      <Button size="small" onClick={() => repair(certain.map(({ key }) => key))}>
        {texts['action.repairAll'](certain.length)}
      </Button>
    </div>
  );
};
