import { assumed, type Scheme } from '../../../src/core';
import { checkScheme, writeScheme } from '../../../src/schemes/schemeFile';
import { computed, constant, figure, item, measured, scheme, slope, threshold } from '../../core/given';

const withBonus = (atMost: string, places: number): Scheme =>
  scheme({
    places: assumed(places),
    items: [item('item', '1')],
    figures: [figure('a')],
    indicators: [
      measured('P1', 'a', threshold('atLeast', '5'), {
        points: assumed('1'),
        bonus: { side: assumed('atLeast'), over: computed(constant('6')), slope: slope('1', '1'), atMost: assumed(atMost) },
      }),
    ],
  });

const pathsOf = (used: Scheme): readonly string[] => checkScheme(writeScheme(used)).findings.filter(({ level }) => level === 'error').map(({ path }) => path);

// A bonus of 0.5 at most rounded a score of 1.5 to 2 where scores have no decimal places: above its own cap.
test('a bonus with more decimal places than scores are rounded to is refused', () => {
  expect(pathsOf(withBonus('0.5', 0))).toEqual(['indicators[0].bonus.atMost.value']);
  expect(pathsOf(withBonus('0.5', 1))).toEqual([]);
});
