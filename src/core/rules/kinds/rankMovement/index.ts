import { decimal, isWhole, isZero } from '../../../exact';
import { weakest, type Basis } from '../../../scheme';
import type { Fault, Kind, RuleBases } from '../../kind';
import { comparing } from '../../parts/eachTime';
import { explainRankMovement, judgeRankMovement, type RankMovementDetail } from './judge';
import { fields, type MovementBand, type RankMovementRule } from './rule';

export const rankMovement: Kind<RankMovementRule, RankMovementDetail, 'peers'> = {
  kind: 'rankMovement',
  title: { zh: '按名次升降得分', en: 'points by the change of rank' },
  judges: 'peers',
  fields,
  before: ({ before }) => before,
  prepare: comparing(judgeRankMovement),
  tell: explainRankMovement,
  bases: (rule) => basesOfMovement(rule),
  narrowed: (rule) => (detail) => basesOfMovement(rule, detail),
  words: ({ side, before, base, bands }, { operand }) => [
    side.value === 'atLeast' ? '从高到低排名' : '从低到高排名',
    `上期值 ${operand(before)}`,
    `基本分 ${base.value}`,
    bands.map(bandWords).join('，'),
  ],
  faults: ({ bands }) => bands.flatMap((band, index) => bandFaults(band, index, bands)),
};

const basesOfMovement = (rule: RankMovementRule, detail?: RankMovementDetail): RuleBases =>
  ({ target: rule.side.basis, deduction: weakest([rule.base.basis, ...basesOfBands(rule, detail)]) });

/** Where no band applies, the places of all of them decided that. */
const basesOfBands = ({ bands }: RankMovementRule, detail: RankMovementDetail | undefined): readonly Basis[] => {
  const applied = detail?.band === undefined ? undefined : bands[detail.band.index];
  return applied === undefined ? bands.flatMap(({ places, change }) => [places.basis, change.basis]) : [applied.places.basis, applied.change.basis];
};

const bandWords = ({ places, change }: MovementBand): string => {
  const down = places.value.startsWith('-');
  return `${down ? '下降' : '上升'} ${places.value.replace('-', '')} 名及以上：${change.value.startsWith('-') ? '' : '+'}${change.value}`;
};

const bandFaults = ({ places }: MovementBand, index: number, bands: readonly MovementBand[]): readonly Fault[] => {
  const path = ['bands', index, 'places', 'value'];
  const value = decimal(places.value);
  if (!isWhole(value) || isZero(value)) return [{ path, message: unwhole }];
  const again = bands.slice(0, index).some((other) => Number(other.places.value) === Number(places.value));
  return again ? [{ path, message: repeated }] : [];
};

const unwhole = { zh: '名次应为不等于 0 的整数：上升为正，下降为负', en: 'places must be a whole number other than 0: positive for up, negative for down' };
const repeated = { zh: '已有同样名次的一档', en: 'there is a band with the same number of places already' };
