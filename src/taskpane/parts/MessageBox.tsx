import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { Message, PaneState } from '../state';
import { Failure } from './Failure';
import { useLooks } from './looks';

const load = async () => ({ default: (await import('./Box')).Box });
const LazyBox = lazy(load);

const useStyles = makeStyles({
  failed: { border: `1px solid ${tokens.colorStatusDangerBorder1}`, backgroundColor: tokens.colorStatusDangerBackground1 },
});

/**
 * What came of the last piece of work, and why Excel could not be asked how the workbook stands. Refusals and failures are alerts;
 * the rest is a status, whose live region is always there, or its first words would go unheard.
 */
export const MessageBox = ({ message, unanswered }: Pick<PaneState, 'message' | 'unanswered'>): ReactNode => {
  // There once the first work ends, and not before the first screen.
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof load>>>();
  useEffect(() => void load().then(setLoaded, () => undefined), []);
  // A lazy component shows its fallback first even where it has been loaded, and React lets that stand for a while.
  const Box = loaded?.default ?? LazyBox;
  const told = (said: Exclude<Message, { readonly kind: 'failed' }>): ReactNode => (
    <Suspense>
      <Box message={said} />
    </Suspense>
  );
  return (
    <>
      <div role="status">{message !== undefined && message.kind !== 'refused' && message.kind !== 'failed' && told(message)}</div>
      {message?.kind === 'failed' && <Failed details={message.details} />}
      {message?.kind === 'refused' && told(message)}
      {unanswered.length > 0 && told({ kind: 'refused', what: 'look', issues: unanswered })}
    </>
  );
};

const Failed = ({ details }: { readonly details: string }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  return (
    <div className={mergeClasses(looks.box, styles.failed)}>
      <Failure details={details} />
    </div>
  );
};
