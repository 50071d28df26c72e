import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Failure } from './Failure';
import { Header } from './Header';
import { Issues } from './Issues';
import { ProgressLine } from './ProgressLine';
import { Results } from './Results';
import type { PaneState } from './state';

const useStyles = makeStyles({
  pane: { minHeight: '100vh', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
});

const bodyOf = (state: PaneState): ReactNode => {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'scoring':
      return state.last === undefined ? null : <Results summary={state.last} />;
    case 'scored':
      return <Results summary={state.summary} />;
    case 'refused':
      return <Issues issues={state.issues} />;
    case 'failed':
      return <Failure details={state.details} />;
  }
};

/** The whole pane for a state. */
export const Pane = ({ state, onScore }: { readonly state: PaneState; readonly onScore: () => void }): ReactNode => {
  const styles = useStyles();
  return (
    <main className={styles.pane}>
      <Header state={state} onScore={onScore} />
      <ProgressLine state={state} />
      <div className={styles.body}>{bodyOf(state)}</div>
    </main>
  );
};
