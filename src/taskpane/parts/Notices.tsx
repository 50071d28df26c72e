import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  column: { maxWidth: '40em' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

const Page = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.name}>{texts['app.title']}</h1>
        <h2 className={styles.title}>{title}</h2>
        {children}
      </div>
    </main>
  );
};

/** Opened in a browser: what this is and how to get it into Excel. */
export const OutsideExcel = (): ReactNode => {
  const texts = useTexts();
  return (
    <Page title={texts['browser.title']}>
      <p>{texts['browser.text']}</p>
      <ol>
        <li>{texts['browser.step1']}</li>
        <li>{texts['browser.step2']}</li>
        <li>{texts['browser.step3']}</li>
      </ol>
    </Page>
  );
};
