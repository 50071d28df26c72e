import { Button, Checkbox, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { SchemeCheck, SchemeChoice } from '../view';
import { SchemeFindings } from './SchemeFindings';
import { useLooks } from './looks';
import { useForm } from './useForm';

const useStyles = makeStyles({
  form: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  field: { display: 'flex', flexDirection: 'column', marginTop: tokens.spacingVerticalS },
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

interface NewWorkbookProps {
  readonly busy: boolean;
  readonly proposed: readonly string[];
  readonly schemes: readonly SchemeChoice[];
  readonly check: SchemeCheck | undefined;
}

/** Asks for the scheme and the units of a new workbook; a scheme file is checked as soon as it is chosen. */
export const NewWorkbook = ({ busy, proposed, schemes, check }: NewWorkbookProps): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const { create, checkScheme, toggleForm } = useActions();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(proposed.join('\n'));
  const [chosen, setChosen] = useState<string>();
  const [formulas, setFormulas] = useState(false);
  const form = useForm(() => toggleForm(false));
  const names = namesIn(text);
  const scheme = chosen ?? check?.scheme?.id;
  return (
    <section ref={form} tabIndex={-1} className={styles.form} aria-label={texts['action.create']}>
      <h2 className={looks.title}>{texts['action.create']}</h2>
      {schemes.length > 0 && (
        <label className={styles.field}>
          {texts['create.scheme']}
          <Select value={scheme ?? schemes[0]?.id ?? ''} onChange={(_, { value }) => setChosen(value)}>
            {schemes.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </label>
      )}
      <div className={styles.field}>
        <Button onClick={() => file.current?.click()}>{texts['create.file']}</Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={({ target }) => {
            const [picked] = target.files ?? [];
            if (picked === undefined) return;
            setChosen(undefined);
            checkScheme(picked);
            // The same file, mended, can be picked again.
            target.value = '';
          }}
        />
      </div>
      {check !== undefined && <SchemeFindings check={check} />}
      <label className={styles.field}>
        {texts['create.units']}
        <Textarea rows={6} value={text} onChange={(_, { value }) => setText(value)} />
      </label>
      {names.length === 0 && <p className={looks.small}>{texts['create.needed']}</p>}
      <Checkbox checked={formulas} onChange={(_, { checked }) => setFormulas(checked === true)} label={texts['create.formulas']} />
      <p className={looks.small}>{texts['create.explain']}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || names.length === 0}
          onClick={() => create({ units: names, formulas, ...(scheme !== undefined && { scheme }) })}
        >
          {texts['create.title']}
        </Button>
        <Button onClick={() => toggleForm(false)}>{texts['action.close']}</Button>
      </div>
    </section>
  );
};
