import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { IssueLine } from '../view';
import { useLooks } from './looks';

const colours = { error: 'danger', warning: 'warning', note: 'informative' } as const;

/** One issue: how bad, what is wrong, what to do, and the way to its cell. */
export const IssueEntry = ({ issue }: { readonly issue: IssueLine }): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const { reveal, repair } = useActions();
  const { level, code, unit, message, fix, place, key } = issue;
  return (
    <li className={looks.entry}>
      <div className={looks.heading}>
        <Badge appearance="tint" color={colours[level]}>
          {texts[`level.${level}`]}
        </Badge>
        <span className={looks.small}>{[unit, issue.cell, code].filter((part) => part !== undefined).join(' · ')}</span>
      </div>
      <p className={looks.text}>{message}</p>
      {fix !== '' && <p className={looks.small}>{fix}</p>}
      {issue.repair !== undefined && <p className={mergeClasses(looks.small, looks.exact)}>{texts['issues.repair'](issue.repair.from, issue.repair.to)}</p>}
      <div className={looks.buttons}>
        {place !== undefined && (
          <Button className={looks.action} size="small" appearance="transparent" onClick={() => reveal(place)}>
            {texts['action.reveal']}
          </Button>
        )}
        {issue.repair !== undefined && (
          <Button className={looks.action} size="small" appearance="transparent" onClick={() => repair([key])}>
            {texts['action.repair']}
          </Button>
        )}
      </div>
    </li>
  );
};
