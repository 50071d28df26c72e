import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Texts } from '../../i18n';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { Work } from '../state';
import { steps } from '../view';

const useStyles = makeStyles({
  line: { padding: `0 ${tokens.spacingHorizontalM}` },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Sliding to its next length it would have the pane laid out anew in every frame, while the work waits.
  bar: { transitionProperty: 'none' },
  running: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalS },
});

const stepLine = ({ kind, step, part, cancelling }: Work, texts: Texts): string => {
  if (cancelling) return texts['work.cancelling'];
  if (step === undefined) return texts[`work.${kind}`];
  const line = texts['step.line'](texts[`step.${step}`], steps.indexOf(step) + 1, steps.length);
  return part === undefined ? line : texts['step.part'](line, part.number, part.count);
};

/** A look of its own accord says nothing: it takes a moment, and nobody asked. */
const shows = (work: Work | undefined): work is Work => work !== undefined && (work.kind !== 'look' || work.slow);

/** Says how far the work is, to eyes and ears. The live region is always there, or its first words would go unheard. */
export const ProgressLine = ({ work }: { readonly work: Work | undefined }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const { cancel } = useActions();
  return (
    <div className={styles.line}>
      <div role="status" className={styles.words}>
        {shows(work) && stepLine(work, texts)}
        {work?.slow === true && <p>{texts['work.slow']}</p>}
      </div>
      {shows(work) && (
        <div className={styles.running}>
          <ProgressBar
            {...(work.step !== undefined && { value: (steps.indexOf(work.step) + 1) / steps.length })}
            bar={{ className: styles.bar }}
            aria-label={texts[`work.${work.kind}`]}
          />
          {work.kind === 'score' && work.step !== 'write' && (
            <Button size="small" onClick={cancel} disabledFocusable={work.cancelling}>
              {texts['action.cancel']}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
