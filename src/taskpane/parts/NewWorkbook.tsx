import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useActions } from '../actions';
import { useTexts } from '../language';
import { useLooks } from './looks';

const useStyles = makeStyles({
  form: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  units: { display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** Asks for the units of a new workbook. */
export const NewWorkbook = ({ busy, proposed }: { readonly busy: boolean; readonly proposed: readonly string[] }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const { create, toggleForm } = useActions();
  const [text, setText] = useState(proposed.join('\n'));
  const names = namesIn(text);
  return (
    <section className={styles.form}>
      <h2 className={looks.title}>{texts['action.create']}</h2>
      <label className={styles.units}>
        {texts['create.units']}
        <Textarea rows={6} value={text} onChange={(_, { value }) => setText(value)} />
      </label>
      {names.length === 0 && <p className={looks.small}>{texts['create.needed']}</p>}
      <p className={looks.small}>{texts['create.explain']}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy || names.length === 0} onClick={() => create(names)}>
          {texts['create.title']}
        </Button>
        <Button onClick={() => toggleForm(false)}>{texts['action.close']}</Button>
      </div>
    </section>
  );
};
