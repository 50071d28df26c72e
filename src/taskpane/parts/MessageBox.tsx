import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { listed, wholeNumber, type Texts } from '../../i18n';
import type { Language } from '../../core/scheme';
import { useLanguage, useTexts } from '../language';
import type { Message, PaneState } from '../state';
import { Failure } from './Failure';
import { IssueEntry } from './IssueEntry';
import { useLooks } from './looks';

const useStyles = makeStyles({
  box: {
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  refused: { border: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1 },
  failed: { border: `1px solid ${tokens.colorStatusDangerBorder1}`, backgroundColor: tokens.colorStatusDangerBackground1 },
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

const alerts = (message: Message | undefined): boolean => message?.kind === 'refused' || message?.kind === 'failed';

/**
 * What came of the last piece of work, and why Excel could not be asked how the workbook stands. Refusals and failures are alerts; the rest is a status, whose live region is always
 * there, or its first words would go unheard.
 */
export const MessageBox = ({ message, unanswered }: Pick<PaneState, 'message' | 'unanswered'>): ReactNode => (
  <>
    <div role="status">{message !== undefined && !alerts(message) && <Box message={message} />}</div>
    {message !== undefined && alerts(message) && <Box message={message} />}
    {unanswered.length > 0 && <Box message={{ kind: 'refused', what: 'look', issues: unanswered }} />}
  </>
);

const Box = ({ message }: { readonly message: Message }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const language = useLanguage();
  const past = message.past === true && <p className={looks.small}>{texts['done.past']}</p>;
  switch (message.kind) {
    case 'written':
      return (
        <div className={styles.box}>
          <p className={looks.text}>{writtenLine(message, texts, language)}</p>
          {message.differences > 0 && <p className={styles.differences}>{texts['done.differences'](message.differences)}</p>}
          {past}
        </div>
      );
    case 'refused':
      return (
        <div role="alert" className={mergeClasses(styles.box, styles.refused)}>
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
        <div className={styles.box}>
          {texts['done.checked'](message.errors, message.warnings)}
        </div>
      );
    case 'reviewed':
      return (
        <div className={styles.box}>
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
        <div className={styles.box}>
          {texts[`done.${message.kind}`]}
        </div>
      );
    case 'created':
      return (
        <div className={styles.box}>
          {message.href === undefined ? texts['done.opened'] : `${texts['done.file']} `}
          {message.href !== undefined && (
            <a className={styles.file} href={message.href} download={texts['done.fileName']}>
              {texts['done.fileName']}
            </a>
          )}
        </div>
      );
    case 'failed':
      return (
        <div className={mergeClasses(styles.box, styles.failed)}>
          <Failure details={message.details} />
        </div>
      );
  }
};
