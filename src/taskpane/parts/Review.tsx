import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useActions } from '../actions';
import { useTexts } from '../language';
import type { ReviewEntry } from '../view';
import { Grouped } from './Grouped';
import { useLooks } from './looks';

/** What 复核 found, sheet by sheet, each with the way to its cell. */
export const Review = ({ entries }: { readonly entries: readonly ReviewEntry[] }): ReactNode => (
  <Grouped entries={entries} show={(entry) => <Entry key={entry.key} entry={entry} />} />
);

const Entry = ({ entry: { about, text, place } }: { readonly entry: ReviewEntry }): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const { reveal } = useActions();
  return (
    <li className={looks.entry}>
      <p className={looks.small}>{about}</p>
      <p className={looks.text}>{text}</p>
      {place !== undefined && (
        <div className={looks.buttons}>
          <Button className={looks.action} size="small" appearance="transparent" onClick={() => reveal(place)}>
            {texts['action.reveal']}
          </Button>
        </div>
      )}
    </li>
  );
};
