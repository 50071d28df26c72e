import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from './language';

const useStyles = makeStyles({
  failure: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0 },
  details: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: 'pre-wrap', userSelect: 'text' },
});

/** A run that broke off, which no run should: a sentence for the clerk, details for support. */
export const Failure = ({ details }: { readonly details: string }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.failure}>
      <p role="alert" className={styles.sentence}>
        {texts['failure.unexpected']}
      </p>
      <details className={styles.details}>
        <summary>{texts['failure.details']}</summary>
        <pre className={styles.text}>{details}</pre>
      </details>
    </div>
  );
};
