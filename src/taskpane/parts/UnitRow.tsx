import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { UnitLine } from '../view';
import { useLooks } from './looks';

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
  open: { minWidth: 0, padding: 0, border: 'none', height: 'auto', fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
});

/** One unit: rank, name, score with its bar, grade, and how many indicators are missed or pending. */
export const UnitRow = ({ line }: { readonly line: UnitLine }): ReactNode => {
  const styles = useStyles();
  const looks = useLooks();
  const texts = useTexts();
  return (
    <li className={styles.row}>
      <span className={styles.rank}>
        <span className={looks.hidden}>
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
          <Badge className={looks.badge} appearance="outline" color="informative">{line.grade ?? texts['result.undecided']}</Badge>
          {line.vetoes.map((title) => (
            <Badge key={title} className={looks.badge} appearance="tint" color="danger">
              {texts['result.veto'](title)}
            </Badge>
          ))}
          {line.provisional && (
            <Badge appearance="tint" color="warning">
              {texts['result.provisional']}
            </Badge>
          )}
          <Counts line={line} />
        </div>
      </div>
    </li>
  );
};

/** The way from a unit to what it missed. */
const Counts = ({ line: { unit, failing, pending, vetoes } }: { readonly line: UnitLine }): ReactNode => {
  const styles = useStyles();
  const texts = useTexts();
  const { filter, choose } = useActions();
  if (failing === 0 && pending === 0) return vetoes.length === 0 && <span>{texts['result.clean']}</span>;
  const show = (): void => {
    filter({ unit });
    choose('indicators');
  };
  return (
    <Button className={styles.open} size="small" appearance="transparent" title={texts['action.findings'](unit)} onClick={show}>
      {failing > 0 && texts['result.failing'](failing)}
      {failing > 0 && pending > 0 && ' · '}
      {pending > 0 && texts['result.pending'](pending)}
    </Button>
  );
};
