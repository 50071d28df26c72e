import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useActions } from './actions';
import { keepFocus } from './keepFocus';
import { useTexts } from './language';
import { Header } from './parts/Header';
import { MessageBox } from './parts/MessageBox';
import { Overview } from './parts/Overview';
import { ProgressLine } from './parts/ProgressLine';
import { tabs, type PaneState, type Tab as TabName } from './state';
import type { Assessment } from './view';

// Not on the first screen, so not in what loads before it is painted.
const Indicators = lazy(async () => ({ default: (await import('./parts/Indicators')).Indicators }));
const Issues = lazy(async () => ({ default: (await import('./parts/Issues')).Issues }));
const NewWorkbook = lazy(async () => ({ default: (await import('./parts/NewWorkbook')).NewWorkbook }));
const Review = lazy(async () => ({ default: (await import('./parts/Review')).Review }));
const WhyPanel = lazy(async () => ({ default: (await import('./parts/WhyPanel')).WhyPanel }));

const useStyles = makeStyles({
  pane: { minHeight: '100vh', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
  body: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  tabs: { flexWrap: 'wrap', padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** The whole pane for a state. */
export const Pane = ({ state }: { readonly state: PaneState }): ReactNode => {
  const styles = useStyles();
  const { workbook, work, message, unanswered } = state;
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), []);
  return (
    <main ref={main} className={styles.pane}>
      <Header state={state} />
      <ProgressLine work={work} />
      <MessageBox message={message} unanswered={unanswered} />
      {message?.kind === 'reviewed' && message.review.entries.length > 0 && (
        <div className={styles.body}>
          <Suspense>
            <Review entries={message.review.entries} />
          </Suspense>
        </div>
      )}
      <Suspense>{state.creating && <NewWorkbook busy={work !== undefined} proposed={unitsOf(state)} schemes={state.schemes} check={state.schemeCheck} />}</Suspense>
      {workbook.kind === 'refused' && (message?.kind !== 'refused' || message.what === 'reveal') && (
        <div className={styles.body}>
          <Suspense>
            <Issues issues={workbook.issues} filter={{}} units={[]} />
          </Suspense>
        </div>
      )}
      {workbook.kind === 'attached' && <Places state={state} assessment={workbook.assessment} />}
    </main>
  );
};

const unitsOf = ({ workbook }: PaneState): readonly string[] =>
  workbook.kind === 'attached' ? workbook.assessment.facts.units : [];

/** Overview, findings and reasons, one at a time. */
const Places = ({ state, assessment }: { readonly state: PaneState; readonly assessment: Assessment }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const { choose } = useActions();
  const counts: Partial<Record<TabName, number>> = {
    issues: assessment.issues.length,
    // As the overview counts them: what is pending is listed there too, but not missed.
    indicators: assessment.indicators.filter(({ flag }) => flag !== 'pending').length,
  };
  const label = (tab: TabName): string => (counts[tab] === undefined ? texts[`tab.${tab}`] : `${texts[`tab.${tab}`]} ${String(counts[tab])}`);
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts['tabs.label']}
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => {
          const chosen = tabs.find((tab) => tab === value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {tabs.map((tab) => (
          <Tab key={tab} id={`tab-${tab}`} value={tab} aria-controls="place">
            {label(tab)}
          </Tab>
        ))}
      </TabList>
      <div id="place" role="tabpanel" tabIndex={-1} aria-labelledby={`tab-${state.tab}`} className={styles.body}>
        <Suspense>
          <Place state={state} assessment={assessment} />
        </Suspense>
      </div>
    </>
  );
};

const Place = ({ state, assessment }: { readonly state: PaneState; readonly assessment: Assessment }): ReactNode => {
  const units = unitsOf(state);
  switch (state.tab) {
    case 'overview':
      return (
        <Overview
          assessment={assessment}
          stale={'stale' in state.workbook && state.workbook.stale}
          changes={state.message?.kind === 'written' && state.message.what === 'score' && state.message.past !== true ? state.message.changes : undefined}
        />
      );
    case 'issues':
      return <Issues issues={assessment.issues} filter={state.filter} units={units} />;
    case 'indicators':
      return <Indicators lines={assessment.indicators} filter={state.filter} units={units} />;
    case 'why':
      return <WhyPanel why={state.why} stale={state.workbook.kind === 'attached' && state.workbook.stale} />;
  }
};
