import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { listed, wholeNumber, type Texts } from '../../i18n';
import type { Language } from '../../core/scheme';
import { useLanguage, useTexts } from '../language';
import type { Message } from '../state';
import { IssueEntry } from './IssueEntry';
import { useLooks } from './looks';

const useStyles = makeStyles({
  refused: { border: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1 },
  file: { color: tokens.colorBrandForegroundLink },
  differences: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

type Written = Extract<Message, { kind: 'written' }>;

const writtenLine = ({ what, size, milliseconds }: Written, texts: Texts, language: Language): string => {
  const cells = wholeNumber(size.cells, language);
  if (what === 'finalize') return texts['done.finalize'](cells);
  if (what === 'reopen') return texts['done.reopen'];
  if (size.cells === 0) return texts['done.nothing'];
  switch (what) {
    case 'repair':
    case 'clearFlags':
    case 'formulas':
    case 'undo':
      return texts[`done.${what}`](cells);
    case 'look':
    case 'create':
    case 'review':
    case 'score':
      return texts['done.score'](cells, listed(size.sheets, language), (milliseconds / 1000).toFixed(1));
  }
};

/** What came of work, but for work that broke off: that is told even where this cannot be loaded. */
export const Box = ({ message }: { readonly message: Exclude<Message, { readonly kind: 'failed' }> }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const language = useLanguage();
  const past = message.past === true && <p className={looks.small}>{texts['done.past']}</p>;
  switch (message.kind) {
    case 'written':
      return (
        <div className={looks.box}>
          <p className={looks.text}>{writtenLine(message, texts, language)}</p>
          {message.differences > 0 && <p className={styles.differences}>{texts['done.differences'](message.differences)}</p>}
          {past}
        </div>
      );
    case 'refused':
      return (
        <div role="alert" className={mergeClasses(looks.box, styles.refused)}>
          <p className={looks.text}>{texts[`refused.${message.what}`]}</p>
          <ul className={looks.list}>
            {message.issues.map((issue) => (
              <IssueEntry key={issue.key} issue={issue} />
            ))}
          </ul>
          {past}
        </div>
      );
    case 'checked':
      return (
        <div className={looks.box}>
          {texts['done.checked'](message.errors, message.warnings)}
        </div>
      );
    case 'reviewed':
      return (
        <div className={looks.box}>
          {message.review.summary.map((line) => (
            <p key={line} className={looks.text}>
              {line}
            </p>
          ))}
          {past}
        </div>
      );
    case 'cancelled':
    case 'nothingToUndo':
    case 'overtaken':
      return (
        <div className={looks.box}>
          {texts[`done.${message.kind}`]}
        </div>
      );
    case 'created':
      return (
        <div className={looks.box}>
          {message.href === undefined ? texts['done.opened'] : `${texts['done.file']} `}
          {message.href !== undefined && (
            <a className={styles.file} href={message.href} download={texts['done.fileName']}>
              {texts['done.fileName']}
            </a>
          )}
        </div>
      );
  }
};
