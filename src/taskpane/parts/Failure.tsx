import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language';
import { useLooks } from './looks';

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap', userSelect: 'text' },
});

/** Work that broke off, which none should: a sentence for the clerk, details for support. */
export const Failure = ({ details }: { readonly details: string }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const [copied, setCopied] = useState(false);
  // Where the clipboard is closed to the pane the details can still be selected.
  const copy = (): void => void navigator.clipboard.writeText(details).then(() => setCopied(true), () => setCopied(false));
  return (
    <>
      <p role="alert" className={looks.text}>
        {texts['failure.unexpected']}
      </p>
      <details className={styles.details}>
        <summary>{texts['failure.details']}</summary>
        <pre className={styles.text}>{details}</pre>
        <Button size="small" onClick={copy}>
          {copied ? texts['failure.copied'] : texts['failure.copy']}
        </Button>
      </details>
    </>
  );
};
