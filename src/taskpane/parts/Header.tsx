import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { listed, wholeNumber, type Texts } from '../../i18n';
import type { Language } from '../../core/scheme';
import { useActions } from '../actions';
import { useLanguage, useTexts } from '../language';
import type { PaneState, WorkbookState } from '../state';
import { olderLayout, type Facts } from '../view';
import { version } from '../version';
import { useLooks } from './looks';

const FinalForm = lazy(async () => ({ default: (await import('./FinalForm')).FinalForm }));

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  standing: { margin: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center', margin: `${tokens.spacingVerticalXS} 0` },
  // Four of them fit beside each other in 350 pixels.
  button: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalMNudge, paddingRight: tokens.spacingHorizontalMNudge },
});

const factsOf = (workbook: WorkbookState): Facts | undefined => (workbook.kind === 'attached' ? workbook.assessment.facts : undefined);

const standingLine = ({ workbook, unanswered }: PaneState, texts: Texts): string => {
  const answered = unanswered.length === 0;
  if (!answered && workbook.kind !== 'incomplete') return texts['refused.look'];
  if (workbook.kind !== 'attached' && workbook.kind !== 'incomplete') return texts[`workbook.${workbook.kind}`];
  if (answered && workbook.stale) return texts['workbook.stale'];
  if (workbook.kind === 'incomplete') return texts['workbook.incomplete'](workbook.time);
  const { standing, final, blank } = workbook.assessment.facts;
  if (final !== undefined) return (final.sealed ? texts['workbook.final'] : texts['workbook.unsealed'])(final.since);
  if (standing.kind === 'unscored') return blank ? texts['workbook.blank'] : texts['workbook.unscored'];
  return texts[`workbook.${standing.kind}`](standing.time);
};

/** What stands in the way of writing, and what to do about it. */
const hindrance = (facts: Facts | undefined, texts: Texts, language: Language): string | undefined => {
  if (facts?.writable === false) return texts['workbook.readOnly'];
  if (facts === undefined || facts.final !== undefined || facts.protectedSheets.length === 0) return undefined;
  return texts['workbook.protected'](listed(facts.protectedSheets, language));
};

/** Which workbook this is, how things stand, the one next thing to do, and what else can be done. */
export const Header = ({ state }: { readonly state: PaneState }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  const language = useLanguage();
  const actions = useActions();
  const [more, setMore] = useState(false);
  const [asking, setAsking] = useState(false);
  const ask = (): void => setAsking(true);
  const facts = factsOf(state.workbook);
  const busy = state.work !== undefined && state.work.kind !== 'look';
  const stops = hindrance(facts, texts, language);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{texts['app.title']}</h1>
      {facts !== undefined && <p className={looks.small}>{texts['workbook.facts'](facts.scheme, facts.units.length)}</p>}
      <p className={styles.standing}>{standingLine(state, texts)}</p>
      {stops !== undefined && <p className={looks.small}>{stops}</p>}
      <div className={styles.buttons}>
        <Primary workbook={state.workbook} busy={busy} reopen={ask} />
        {state.workbook.kind === 'incomplete' && (
          <Button className={styles.button} onClick={actions.finish} disabledFocusable={busy}>
            {texts['action.finish']}
          </Button>
        )}
        {isUnsealed(state.workbook) && (
          <Button className={styles.button} onClick={ask} disabledFocusable={busy}>
            {texts['action.reopen']}
          </Button>
        )}
        {state.workbook.kind !== 'unattached' && state.workbook.kind !== 'incomplete' && (
          <Button className={styles.button} onClick={actions.check} disabledFocusable={busy}>
            {texts['action.check']}
          </Button>
        )}
        {state.undoable && (
          <Button className={styles.button} onClick={actions.undo} disabledFocusable={busy}>
            {texts['action.undo']}
          </Button>
        )}
        <Button className={styles.button} appearance="subtle" aria-expanded={more} onClick={() => setMore(!more)}>
          {texts['action.more']}
        </Button>
      </div>
      {more && (
        <div className={styles.buttons}>
          {facts !== undefined && (
            <>
              {facts.final === undefined && (
                <>
                  <Button size="small" onClick={actions.clearFlags} disabledFocusable={busy}>
                    {texts['action.clearFlags']}
                  </Button>
                  <Button size="small" onClick={actions.writeFormulas} disabledFocusable={busy}>
                    {texts['action.writeFormulas']}
                  </Button>
                  <Button size="small" onClick={ask} disabledFocusable={busy}>
                    {texts['action.finalize']}
                  </Button>
                </>
              )}
              <Button size="small" onClick={actions.review} disabledFocusable={busy}>
                {texts['action.review']}
              </Button>
            </>
          )}
          <Button size="small" onClick={() => actions.toggleForm(true)} disabledFocusable={busy}>
            {texts['action.create']}
          </Button>
          <span className={looks.small}>{texts['more.version'](version)}</span>
        </div>
      )}
      <Suspense>{asking && state.workbook.kind === 'attached' && <FinalForm assessment={state.workbook.assessment} busy={busy} close={() => setAsking(false)} />}</Suspense>
      {facts !== undefined && facts.final === undefined && facts.standing.kind !== 'current' && !busy && stops === undefined && (
        <p className={looks.small}>
          {texts['workbook.toWrite'](wholeNumber(facts.toWrite.cells, language), listed(facts.toWrite.sheets, language))}
        </p>
      )}
    </header>
  );
};

/** The layout is older than the add-in's: what was entered goes into a new workbook. */
const isOlder = (workbook: WorkbookState): boolean => workbook.kind === 'refused' && workbook.issues.some(({ code }) => code === olderLayout);

/** Making it final broke off after its results were written. */
const isUnsealed = (workbook: WorkbookState): boolean => factsOf(workbook)?.final?.sealed === false;

type PrimaryLabel = 'action.create' | 'action.seal' | 'action.upgrade' | 'action.reopen' | 'action.restore' | 'action.score' | 'action.scoreAgain';

/** The next sensible thing. */
const Primary = ({ workbook, busy, reopen }: { readonly workbook: WorkbookState; readonly busy: boolean; readonly reopen: () => void }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const again = workbook.kind === 'attached' && workbook.assessment.facts.standing.kind !== 'unscored';
  const [label, act] = ((): readonly [PrimaryLabel, () => void] => {
    if (workbook.kind === 'unattached') return ['action.create', () => actions.toggleForm(true)];
    if (isOlder(workbook)) return ['action.upgrade', actions.upgrade];
    if (workbook.kind === 'incomplete') return ['action.restore', actions.restore];
    // What is pending was allowed when its results were written.
    if (isUnsealed(workbook)) return ['action.seal', () => actions.finalize(true)];
    if (factsOf(workbook)?.final !== undefined) return ['action.reopen', reopen];
    return [again ? 'action.scoreAgain' : 'action.score', actions.score];
  })();
  return (
    <Button className={styles.button} appearance="primary" onClick={act} disabledFocusable={busy}>
      {texts[label]}
    </Button>
  );
};
