import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from './language';
import type { IssueLine } from './outcome';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  count: { marginLeft: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  issue: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  level: { flexShrink: 0 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  fix: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  message: { margin: 0 },
});

const colours = { error: 'danger', warning: 'warning', note: 'informative' } as const;

/** A pane is no place for hundreds of lines; the workbook has the full list. */
const shown = 50;

/** What is wrong with the figures and what to do about it. */
export const Issues = ({ issues }: { readonly issues: readonly IssueLine[] }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section>
      <h2 className={styles.title}>
        {texts['issues.title']}
        <span className={styles.count}>{texts['issues.count'](issues.length)}</span>
      </h2>
      <ul className={styles.list}>
        {issues.slice(0, shown).map((issue, place) => (
          <li key={place} className={styles.issue}>
            <Badge className={styles.level} appearance="tint" color={colours[issue.level]}>
              {texts[`level.${issue.level}`]}
            </Badge>
            <div className={styles.words}>
              <p className={styles.message}>{issue.message}</p>
              {issue.fix !== '' && <p className={styles.fix}>{issue.fix}</p>}
            </div>
          </li>
        ))}
      </ul>
      {issues.length > shown && <p className={styles.fix}>{texts['issues.more'](issues.length - shown)}</p>}
    </section>
  );
};
