import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n';
import { useTexts } from './language';
import { steps } from './outcome';
import type { PaneState } from './state';

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalM}` },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  slow: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
  running: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalM },
});

const announced = (state: PaneState, texts: Texts): string => {
  switch (state.kind) {
    case 'idle':
    case 'scored':
    case 'refused':
    case 'failed':
      return '';
    case 'scoring':
      return texts['step.line'](texts[`step.${state.step}`], steps.indexOf(state.step) + 1, steps.length);
  }
};

/** Says how far a run is, to eyes and ears. The live region is always there, or its first words would go unheard. */
export const ProgressLine = ({ state }: { readonly state: PaneState }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.line}>
      <div role="status" className={styles.words}>
        {announced(state, texts)}
        {state.kind === 'scoring' && state.slow && <p className={styles.slow}>{texts['state.slow']}</p>}
      </div>
      {state.kind === 'scoring' && (
        <div className={styles.running}>
          <ProgressBar value={(steps.indexOf(state.step) + 1) / steps.length} aria-label={texts['state.scoring']} />
        </div>
      )}
    </div>
  );
};
