import type { ReactNode } from 'react';
import { listed } from '../../i18n';
import { useLanguage, useTexts } from '../language';
import type { Assessment, ChangeLine } from '../view';
import { UnitRow } from './UnitRow';
import { useLooks } from './looks';
import { useSome } from './some';

interface OverviewProps {
  readonly assessment: Assessment;
  /** The figures have changed since the scores were computed. */
  readonly stale: boolean;
  readonly changes: readonly ChangeLine[] | undefined;
}

/** The units by rank, vetoes first, and what changed since the run before. */
export const Overview = ({ assessment, stale, changes }: OverviewProps): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const { facts, units } = assessment;
  const vetoed = units.filter(({ vetoes }) => vetoes.length > 0);
  const others = units.filter(({ vetoes }) => vetoes.length === 0);
  const [some, more] = useSome([...vetoed, ...others]);
  const changed = facts.changedParameters !== undefined && <p className={looks.small}>{facts.changedParameters}</p>;
  if (facts.standing.kind === 'unscored') {
    return (
      <>
        <p className={looks.small}>{facts.blank ? texts['overview.blank'] : texts['overview.unscored']}</p>
        {changed}
      </>
    );
  }
  const total = (count: (line: (typeof units)[number]) => number): number => units.reduce((sum, line) => sum + count(line), 0);
  return (
    <>
      {facts.standing.kind === 'outdated' && !stale && <p className={looks.small}>{texts['overview.outdated']}</p>}
      {changed}
      {changes !== undefined && <Changes changes={changes} units={units} />}
      <h2 className={looks.title}>{texts['overview.title']}</h2>
      <p className={looks.small}>
        {texts['overview.counts'](units.length, total(({ failing }) => failing), total(({ pending }) => pending))}
      </p>
      {facts.leanAbove !== undefined && <p className={looks.small}>{texts['overview.lean'](facts.leanAbove)}</p>}
      <ol className={looks.list}>
        {some.map((line) => (
          <UnitRow key={line.unit} line={line} />
        ))}
      </ol>
      {more}
    </>
  );
};

const Changes = ({ changes, units }: { readonly changes: readonly ChangeLine[]; readonly units: Assessment['units'] }): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const language = useLanguage();
  const lines = changes.flatMap(({ unit, scoreBefore, rankBefore, worse, better }) => {
    const now = units.find((line) => line.unit === unit);
    return [
      scoreBefore === undefined ? '' : texts['changes.score'](unit, scoreBefore, now?.score ?? '—'),
      rankBefore === undefined ? '' : texts['changes.rank'](unit, rankBefore, String(now?.rank ?? '—')),
      worse.length === 0 ? '' : texts['changes.worse'](unit, listed(worse, language)),
      better.length === 0 ? '' : texts['changes.better'](unit, listed(better, language)),
    ].filter((line) => line !== '');
  });
  return (
    <details open={lines.length <= few}>
      <summary className={looks.title}>{texts['changes.title']}</summary>
      {lines.length === 0 && <p className={looks.small}>{texts['changes.none']}</p>}
      <ul className={looks.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
};

/** More lines would push the ranks out of sight. */
const few = 4;
