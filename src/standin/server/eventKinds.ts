/** The events that are played, and the numbers that Microsoft's client knows them by. */
export const eventKinds = { DataChanged: 10, Activated: 11, SelectionChanged: 14, ProtectionChanged: 24 } as const;

export type EventName = keyof typeof eventKinds;

/** The target of events that are asked for at the collection of sheets (observed in Microsoft's client). */
export const wholeWorkbook = 'Workbook';

/** How a registration is remembered; `target` is the id of a sheet or `wholeWorkbook`. */
export const registrationKey = (name: EventName, target: string): string => `${name} ${target}`;
