import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Flag } from '../../core';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { IndicatorLine } from '../view';
import { useLooks } from './looks';

export const flagColours: Readonly<Record<Flag, 'danger' | 'warning' | 'informative' | 'success'>> = {
  veto: 'danger',
  circular: 'danger',
  interview: 'danger',
  failing: 'danger',
  pending: 'warning',
  near: 'warning',
  encouraged: 'success',
  notApplicable: 'informative',
  met: 'success',
};

/** One indicator of a unit that is not plainly met: what was measured, what was required, what it cost. */
export const IndicatorEntry = ({ line, withUnit }: { readonly line: IndicatorLine; readonly withUnit: boolean }): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const { reveal, explain } = useActions();
  const { unit, code, title, flag, measured, required, lost, place } = line;
  return (
    <li className={looks.entry}>
      <div className={looks.heading}>
        <Badge appearance="tint" color={flagColours[flag]}>
          {texts[`flag.${flag}`]}
        </Badge>
        {lost !== undefined && <span>{texts['indicators.lost'](lost)}</span>}
        <span className={looks.small}>{withUnit ? `${unit} · ${code}` : code}</span>
      </div>
      <p className={looks.text}>
        {title}
        {measured !== undefined && <strong>{` ${measured}`}</strong>}
      </p>
      <p className={looks.small}>{required}</p>
      <div className={looks.buttons}>
        {place !== undefined && (
          <Button className={looks.action} size="small" appearance="transparent" onClick={() => reveal(place)}>
            {texts['action.reveal']}
          </Button>
        )}
        <Button className={looks.action} size="small" appearance="transparent" onClick={() => explain(unit, code)}>
          {texts['action.why']}
        </Button>
      </div>
    </li>
  );
};
