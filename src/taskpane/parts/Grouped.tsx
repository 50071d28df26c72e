import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language';
import { useLooks } from './looks';

/** A pane is no place for hundreds of lines at once. */
const atOnce = 40;

/** Entries under the heading of their group, some at a time. */
export const Grouped = <Entry extends { readonly group: string }>({
  entries,
  show,
}: {
  readonly entries: readonly Entry[];
  readonly show: (entry: Entry) => ReactNode;
}): ReactNode => {
  const looks = useLooks();
  const texts = useTexts();
  const [limit, setLimit] = useState(atOnce);
  const groups = new Map<string, Entry[]>();
  for (const entry of entries.slice(0, limit)) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  const rest = Math.max(0, entries.length - limit);
  return (
    <>
      {[...groups].map(([group, members]) => (
        <section key={group}>
          <h2 className={looks.group}>{group}</h2>
          <ul className={looks.list}>{members.map(show)}</ul>
        </section>
      ))}
      {rest > 0 && (
        <Button size="small" onClick={() => setLimit(limit + atOnce)}>
          {texts['action.showMore'](Math.min(rest, atOnce))}
        </Button>
      )}
    </>
  );
};
