import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Level } from '../../checks';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { Filter } from '../state';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  choice: { flex: '1 1 120px', minWidth: 0, fontSize: tokens.fontSizeBase200 },
});

const levels: readonly Level[] = ['error', 'warning', 'note'];

/** Chooses a unit and, for issues, a level. */
export const Filters = ({ filter, units, withLevel }: { readonly filter: Filter; readonly units: readonly string[]; readonly withLevel: boolean }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const { unit, level } = filter;
  return (
    <div className={styles.row}>
      <label className={styles.choice}>
        {texts['filter.unit']}
        <Select
          size="small"
          value={unit ?? ''}
          onChange={(_, { value }) => actions.filter({ ...(value !== '' && { unit: value }), ...(level !== undefined && { level }) })}
        >
          <option value="">{texts['filter.all']}</option>
          {units.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </label>
      {withLevel && (
        <label className={styles.choice}>
          {texts['filter.level']}
          <Select
            size="small"
            value={level ?? ''}
            onChange={(_, { value }) => {
              const chosen = levels.find((each) => each === value);
              actions.filter({ ...(unit !== undefined && { unit }), ...(chosen !== undefined && { level: chosen }) });
            }}
          >
            <option value="">{texts['filter.all']}</option>
            {levels.map((each) => (
              <option key={each} value={each}>
                {texts[`level.${each}`]}
              </option>
            ))}
          </Select>
        </label>
      )}
    </div>
  );
};
