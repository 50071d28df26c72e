import { Button, Checkbox, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { Assessment } from '../view';
import { useLooks } from './looks';
import { useForm } from './useForm';

const useStyles = makeStyles({
  form: { margin: `${tokens.spacingVerticalS} 0` },
  field: { display: 'flex', flexDirection: 'column', marginTop: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface FinalFormProps {
  readonly assessment: Assessment;
  readonly busy: boolean;
  readonly close: () => void;
}

/** Says what making the record final does and asks for a yes; of a final one, asks why it is to be re-opened. */
export const FinalForm = (props: FinalFormProps): ReactNode =>
  props.assessment.facts.final === undefined ? <Finalizing {...props} /> : <Reopening {...props} />;

const Finalizing = ({ assessment: { issues, units }, busy, close }: FinalFormProps): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const { finalize } = useActions();
  const form = useForm(close);
  const [allowed, setAllowed] = useState(false);
  const errors = issues.filter(({ level }) => level === 'error').length;
  const pending = units.reduce((sum, unit) => sum + unit.pending, 0);
  const ready = errors === 0 && (pending === 0 || allowed);
  return (
    <section ref={form} tabIndex={-1} className={styles.form} aria-label={texts['action.finalize']}>
      <p className={looks.text}>{texts['finalize.what']}</p>
      {errors > 0 && <p className={looks.text}>{texts['finalize.errors'](errors)}</p>}
      {pending > 0 && <Checkbox label={texts['finalize.allowPending'](pending)} checked={allowed} onChange={(_, { checked }) => setAllowed(checked === true)} />}
      <Buttons
        label={texts['finalize.confirm']}
        ready={ready && !busy}
        act={() => {
          finalize(allowed);
          close();
        }}
        close={close}
      />
    </section>
  );
};

const Reopening = ({ busy, close }: FinalFormProps): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const { reopen } = useActions();
  const form = useForm(close);
  const [reason, setReason] = useState('');
  return (
    <section ref={form} tabIndex={-1} className={styles.form} aria-label={texts['action.reopen']}>
      <p className={looks.text}>{texts['reopen.what']}</p>
      <label className={styles.field}>
        {texts['reopen.reason']}
        <Textarea rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
      </label>
      <Buttons
        label={texts['reopen.confirm']}
        ready={reason.trim() !== '' && !busy}
        act={() => {
          reopen(reason);
          close();
        }}
        close={close}
      />
    </section>
  );
};

interface ButtonsProps {
  readonly label: string;
  readonly ready: boolean;
  readonly act: () => void;
  readonly close: () => void;
}

const Buttons = ({ label, ready, act, close }: ButtonsProps): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.buttons}>
      <Button appearance="primary" disabledFocusable={!ready} onClick={act}>
        {label}
      </Button>
      <Button onClick={close}>{texts['action.close']}</Button>
    </div>
  );
};
