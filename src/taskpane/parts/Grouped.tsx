import type { ReactNode } from 'react';
import { useLooks } from './looks';
import { useSome } from './some';

/** Entries under the heading of their group, some at a time. */
export const Grouped = <Entry extends { readonly group: string }>({
  entries,
  show,
}: {
  readonly entries: readonly Entry[];
  readonly show: (entry: Entry) => ReactNode;
}): ReactNode => {
  const looks = useLooks();
  const [some, more] = useSome(entries);
  const groups = new Map<string, Entry[]>();
  for (const entry of some) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return (
    <>
      {[...groups].map(([group, members]) => (
        <section key={group}>
          <h2 className={looks.group}>{group}</h2>
          <ul className={looks.list}>{members.map(show)}</ul>
        </section>
      ))}
      {more}
    </>
  );
};
