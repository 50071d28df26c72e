import type { Book } from '../server/book';
import { registrationKey, type EventName } from '../server/eventKinds';
import type { ApiMinor, Method } from '../server/instance';

/** Where an event was asked for: at a sheet, or at the collection of all sheets. */
interface EventTarget {
  readonly book: Book;
  readonly id: string;
}

/**
 * The hidden methods by which the client asks for events: `onChanged.add` sends `_RegisterDataChangedEvent`, the removal of the
 * last handler `_UnregisterDataChangedEvent` (observed in Microsoft's client; "Work with Events using the Excel JavaScript API").
 * `onActivated` is in ExcelApi 1.7 for both, the others came to the collection with 1.9, `onProtectionChanged` to both with 1.14.
 */
export const eventMethods = <Target>(since: ApiMinor, targetOf: (target: Target) => EventTarget): Readonly<Record<string, Method<Target>>> => ({
  ...pair('DataChanged', since, targetOf),
  ...pair('SelectionChanged', since, targetOf),
  ...pair('Activated', 7, targetOf),
  ...pair('ProtectionChanged', 14, targetOf),
});

const pair = <Target>(name: EventName, since: ApiMinor, targetOf: (target: Target) => EventTarget): Readonly<Record<string, Method<Target>>> => ({
  [`_Register${name}Event`]: {
    since,
    run: (target) => {
      const { book, id } = targetOf(target);
      book.state.registrations.add(registrationKey(name, id));
    },
  },
  [`_Unregister${name}Event`]: {
    since,
    run: (target) => {
      const { book, id } = targetOf(target);
      book.state.registrations.delete(registrationKey(name, id));
    },
  },
});
