import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language';

const useStyles = makeStyles({ more: { marginTop: tokens.spacingVerticalS } });

/** A pane is no place for hundreds of lines at once. */
const atOnce = 40;

/** The first entries of a list, and the button that shows more of them; `undefined` where all are shown. */
export const useSome = <Entry,>(entries: readonly Entry[]): readonly [shown: readonly Entry[], more: ReactNode] => {
  const styles = useStyles();
  const texts = useTexts();
  const [limit, setLimit] = useState(atOnce);
  const rest = entries.length - limit;
  if (rest <= 0) return [entries, undefined];
  const more = (
    <Button className={styles.more} size="small" onClick={() => setLimit(limit + atOnce)}>
      {texts['action.showMore'](Math.min(rest, atOnce))}
    </Button>
  );
  return [entries.slice(0, limit), more];
};
