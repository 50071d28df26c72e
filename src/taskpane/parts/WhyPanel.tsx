import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActions } from '../actions';
import type { Place, Why, WhyFigure, WhyScore, WhyUnit } from '../view';
import { flagColours, IndicatorEntry } from './IndicatorEntry';
import { IssueEntry } from './IssueEntry';
import { useLooks } from './looks';
import { UnitRow } from './UnitRow';
import { useWhyTexts } from './useWhyTexts';

const useStyles = makeStyles({
  lines: { margin: 0, paddingLeft: '1.2em' },
  pairs: { margin: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}` },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** Where the number in the selected cell comes from. `stale`: a cell was changed since that was read. */
export const WhyPanel = ({ why, stale }: { readonly why: Why | undefined; readonly stale: boolean }): ReactNode => {
  const looks = useLooks();
  const texts = useWhyTexts();
  if (why === undefined) return <p className={looks.small}>{texts['why.empty']}</p>;
  return (
    <>
      {stale && <p className={looks.small}>{texts['why.stale']}</p>}
      <Explained why={why} />
    </>
  );
};

const Explained = ({ why }: { readonly why: Why }): ReactNode => {
  switch (why.kind) {
    case 'figure':
      return <FigureWhy why={why} />;
    case 'score':
      return <ScoreWhy why={why} />;
    case 'unit':
      return <UnitWhy why={why} />;
  }
};

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => {
  const looks = useLooks();
  return (
    <section>
      <h3 className={looks.group}>{title}</h3>
      {children}
    </section>
  );
};

const ToCell = ({ place }: { readonly place: Place | undefined }): ReactNode => {
  const looks = useLooks();
  const texts = useWhyTexts();
  const { reveal } = useActions();
  if (place === undefined) return null;
  return (
    <div className={looks.buttons}>
      <Button className={looks.action} size="small" appearance="transparent" onClick={() => reveal(place)}>
        {texts['action.reveal']}
      </Button>
    </div>
  );
};

const FigureWhy = ({ why }: { readonly why: WhyFigure }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useWhyTexts();
  const { explain } = useActions();
  const { unit } = why;
  return (
    <>
      <h2 className={looks.title}>{why.title}</h2>
      <p className={looks.small}>{[why.code, unit].filter((part) => part !== undefined).join(' · ')}</p>
      <dl className={styles.pairs}>
        {why.value !== undefined && <Pair term={texts['why.value']} value={why.value} />}
        {why.formula !== undefined && <Pair term={texts['why.formula']} value={why.formula} />}
        <Pair term={texts['why.definition']} value={why.definition} />
        <Pair term={texts['why.clause']} value={why.clause} />
      </dl>
      <ToCell place={why.place} />
      <Section title={texts['why.checks']}>
        {why.issues.length === 0 && <p className={looks.small}>{texts['why.checksClean']}</p>}
        <ul className={looks.list}>
          {why.issues.map((issue) => (
            <IssueEntry key={issue.key} issue={issue} />
          ))}
        </ul>
      </Section>
      <Section title={texts['why.feeds']}>
        {why.feeds.length === 0 && <p className={looks.small}>{texts['why.feedsNothing']}</p>}
        <ul className={looks.list}>
          {why.feeds.map(({ code, title, flag, score }) => (
            <li key={code} className={looks.entry}>
              <div className={looks.heading}>
                {flag !== undefined && (
                  <Badge appearance="tint" color={flagColours[flag]}>
                    {texts[`flag.${flag}`]}
                  </Badge>
                )}
                <span className={looks.small}>{[code, score].filter((part) => part !== undefined).join(' · ')}</span>
              </div>
              <p className={looks.text}>{title}</p>
              {unit !== undefined && (
                <div className={looks.buttons}>
                  <Button className={looks.action} size="small" appearance="transparent" onClick={() => explain(unit, code)}>
                    {texts['action.why']}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
};

const Pair = ({ term, value }: { readonly term: string; readonly value: string }): ReactNode => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
};

const ScoreWhy = ({ why }: { readonly why: WhyScore }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useWhyTexts();
  const { reveal } = useActions();
  return (
    <>
      <h2 className={looks.title}>{why.title}</h2>
      <div className={looks.heading}>
        <Badge appearance="tint" color={flagColours[why.flag]}>
          {texts[`flag.${why.flag}`]}
        </Badge>
        {why.points !== undefined && <strong>{texts['result.points'](why.score ?? '—', why.points)}</strong>}
      </div>
      <p className={looks.small}>{`${why.unit} · ${why.code} · ${texts['why.clauseOf'](why.clause)}`}</p>
      <ToCell place={why.place} />
      {why.ways.length > 0 && (
        <Section title={texts['why.ways']}>
          <ul className={styles.lines}>
            {why.ways.map((way, index) => (
              <li key={`${String(index)} ${way}`}>{way}</li>
            ))}
          </ul>
          <p className={looks.small}>{texts['why.waysNote']}</p>
        </Section>
      )}
      <Section title={texts['why.requirement']}>
        <p className={looks.text}>{why.requirement}</p>
      </Section>
      <Section title={texts['why.trace']}>
        <ol className={styles.lines}>
          {why.trace.map((line, index) => (
            <li key={`${String(index)} ${line}`}>{line}</li>
          ))}
        </ol>
      </Section>
      <Section title={texts['why.figures']}>
        <ul className={looks.list}>
          {why.figures.map(({ figure, title, value, place }) => (
            <li key={figure} className={looks.entry}>
              {title} <strong>{value}</strong>
              {place !== undefined && (
                <Button className={looks.action} size="small" appearance="transparent" onClick={() => reveal(place)}>
                  {texts['action.reveal']}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={texts['why.bases']}>
        <dl className={styles.pairs}>
          {why.bases.map(({ of, basis }) => (
            <Pair key={of} term={texts[`why.${of}`]} value={texts[`why.${basis}`]} />
          ))}
        </dl>
      </Section>
      {why.note !== undefined && (
        <Section title={texts['why.note']}>
          <p className={looks.text}>{why.note}</p>
        </Section>
      )}
    </>
  );
};

const UnitWhy = ({ why }: { readonly why: WhyUnit }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useWhyTexts();
  return (
    <>
      <h2 className={looks.hidden}>{why.line.unit}</h2>
      <ul className={looks.list}>
        <UnitRow line={why.line} />
      </ul>
      <Section title={texts['why.parts']}>
        <dl className={styles.pairs}>
          {why.parts.map(({ title, score, points, rank }) => (
            <Pair
              key={title}
              term={title}
              value={[texts['result.points'](score ?? '—', points), rank === undefined ? '' : texts['result.rank'](rank)].filter((part) => part !== '').join(' · ')}
            />
          ))}
        </dl>
      </Section>
      <Section title={texts['why.lost']}>
        {why.indicators.length === 0 && <p className={looks.small}>{texts['indicators.none']}</p>}
        <ul className={looks.list}>
          {why.indicators.map((line) => (
            <IndicatorEntry key={line.code} line={line} withUnit={false} />
          ))}
        </ul>
      </Section>
    </>
  );
};
