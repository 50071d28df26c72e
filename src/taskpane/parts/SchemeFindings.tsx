import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language';
import type { SchemeCheck } from '../view';
import { useLooks } from './looks';
import { useSome } from './some';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  path: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** What the check of a scheme file found, each with its place in the file. */
export const SchemeFindings = ({ check: { file, scheme, findings } }: { readonly check: SchemeCheck }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const [some, more] = useSome(findings);
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <div role="status">
      <p className={looks.small}>{scheme === undefined ? texts['scheme.refused'](file, errors) : texts['scheme.usable'](file)}</p>
      <ul className={styles.list}>
        {some.map(({ level, path, line, message, fix }, index) => (
          <li key={index}>
            {texts[`level.${level}`]} {line !== undefined && `${texts['scheme.line'](line)} `}<span className={styles.path}>{path}</span> {message}
            {fix !== undefined && <p className={looks.small}>{fix}</p>}
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
};
