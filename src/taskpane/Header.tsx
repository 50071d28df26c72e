import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n';
import { useTexts } from './language';
import type { PaneState } from './state';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 180px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const lineFor = (state: PaneState, texts: Texts): string => {
  switch (state.kind) {
    case 'scored':
      return texts['state.scored'](state.summary.units.length);
    default:
      return texts[`state.${state.kind}`];
  }
};

/** What this is, how things stand, and the one next thing to do. */
export const Header = ({ state, onScore }: { readonly state: PaneState; readonly onScore: () => void }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const again = state.kind !== 'idle' && !(state.kind === 'scoring' && state.last === undefined);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>{texts['app.title']}</h1>
        <p className={styles.line}>{lineFor(state, texts)}</p>
      </div>
      <Button appearance="primary" onClick={onScore} disabledFocusable={state.kind === 'scoring'}>
        {again ? texts['action.scoreAgain'] : texts['action.score']}
      </Button>
    </header>
  );
};
