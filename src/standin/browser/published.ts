/**
 * What the page with the stand-in publishes for the frame with the add-in. Only texts and numbers cross over, so that
 * neither side holds objects of the other.
 */
export interface PublishedDoor {
  /** A client starts in the frame; the one before it hears nothing any more. */
  connect(): Connection;
}

export interface Connection {
  fact(name: FactName): string;
  /** JSON of an object: setting by name. */
  readSettings(): string;
  writeSettings(settings: string): void;
  /** `args`: JSON of the arguments of `window.external.Execute`; `answer` takes the JSON of a safe array, or of a status. */
  execute(method: number, args: string, answer: (response: string) => void): void;
  /** `deliver` takes the JSON of a safe array. Answers a status, 0 for success. */
  register(event: number, deliver: (payload: string) => void): number;
  unregister(event: number): number;
}

/**
 * What the client asks for when it starts (`window.external.GetContext`, observed in Microsoft's client).
 * `requirementSets`: JSON, versions by name; `theme`: JSON, colours as numbers 0xRRGGBB by name.
 */
export type FactName = 'instance' | 'language' | 'documentUrl' | 'version' | 'requirementSets' | 'theme';

/** Reads JSON of an object that holds texts only. @throws TypeError for anything else */
export const readTexts = (json: string): Readonly<Record<string, string>> => {
  const read: unknown = JSON.parse(json);
  if (!isTexts(read)) throw new TypeError('an object of texts is expected');
  return read;
};

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** The property of the parent's window. */
export const doorName = 'kaoheOfficeDoor';

/** How the client takes arrays from Windows: behind `toArray`, each in its turn, here with one dimension. */
export interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

/** JSON arrays as the client takes them; everything else as it is. */
export const safe = (value: unknown): unknown => (Array.isArray(value) ? safeArray(value) : value);

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values.map(safe), dimensions: () => 1 });
