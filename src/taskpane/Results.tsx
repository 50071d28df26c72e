import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { listed, wholeNumber } from '../i18n';
import { Issues } from './Issues';
import { useLanguage, useTexts } from './language';
import type { Summary } from './outcome';
import { UnitRow } from './UnitRow';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  differences: { color: tokens.colorStatusDangerForeground1 },
  written: { margin: `${tokens.spacingVerticalM} 0`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The units with their scores, what was written, and the issues found on the way. */
export const Results = ({ summary }: { readonly summary: Summary }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const { cells, sheets, differences } = summary.written;
  return (
    <>
      <h2 className={styles.title}>{texts['result.title']}</h2>
      <ol className={styles.list}>
        {summary.units.map((line) => (
          <UnitRow key={line.unit} line={line} />
        ))}
      </ol>
      <p className={styles.written}>
        {cells === 0
          ? texts['result.writtenNothing']
          : texts['result.written'](wholeNumber(cells, language), listed(sheets, language))}
      </p>
      {differences > 0 && <p className={styles.differences}>{texts['result.differences'](differences)}</p>}
      {summary.issues.length > 0 && <Issues issues={summary.issues} />}
    </>
  );
};
