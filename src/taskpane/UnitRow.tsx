import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from './language';
import type { UnitLine } from './outcome';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '2em minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rank: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  unit: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  score: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  below: { gridColumn: '2 / 4' },
  track: { height: '4px', margin: `${tokens.spacingVerticalXS} 0`, backgroundColor: tokens.colorNeutralBackground5 },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    // Colours of our own vanish in forced colours; a border stays.
    '@media (forced-colors: active)': { borderTop: '4px solid CanvasText', height: '0' },
  },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** One unit: rank, name, score with its bar, grade, and how many indicators are missed or pending. */
export const UnitRow = ({ line }: { readonly line: UnitLine }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const clean = line.failing === 0 && line.pending === 0 && line.vetoes.length === 0;
  return (
    <li className={styles.row}>
      <span className={styles.rank}>
        <span className={styles.hidden}>
          {line.rank === undefined ? texts['result.unranked'] : texts['result.rank'](line.rank)}
        </span>
        <span aria-hidden="true">{line.rank ?? '–'}</span>
      </span>
      <span className={styles.unit}>{line.unit}</span>
      <span className={styles.score}>{texts['result.points'](line.score ?? '—', line.points)}</span>
      <div className={styles.below}>
        <div className={styles.track} aria-hidden="true">
          <div className={styles.bar} style={{ width: `${String(100 * line.rate)}%` }} />
        </div>
        <div className={styles.marks}>
          <Badge appearance="outline">{line.grade ?? texts['result.undecided']}</Badge>
          {line.vetoes.map((title) => (
            <Badge key={title} appearance="tint" color="danger">
              {texts['result.veto'](title)}
            </Badge>
          ))}
          {line.provisional && (
            <Badge appearance="tint" color="warning">
              {texts['result.provisional']}
            </Badge>
          )}
          {clean && <span>{texts['result.clean']}</span>}
          {line.failing > 0 && <span>{texts['result.failing'](line.failing)}</span>}
          {line.pending > 0 && <span>{texts['result.pending'](line.pending)}</span>}
        </div>
      </div>
    </li>
  );
};
