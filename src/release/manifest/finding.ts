/** One thing that is wrong with a manifest. */
export interface Finding {
  /** Stable: `M…`. */
  readonly code: string;
  /** Where: `line 12, VersionOverrides > Hosts > Host`. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** What a manifest is checked against. */
export interface Expected {
  /** The version of package.json: three parts. */
  readonly version: string;
  /** The language of the texts themselves, and those that every text must have besides. */
  readonly defaultLocale: string;
  readonly locales: readonly string[];
  /** The version of ExcelApi that the code needs. */
  readonly excelApi: string;
  /** What a page may be asked to do: `?do=score`. */
  readonly commands: readonly string[];
  /** Paths of everything served below the address, with the content of pictures. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** As `sha256sum` lists files: one finding per line, for a terminal. */
export const told = ({ code, place, found, expected, fix }: Finding): string => `${code} ${place}: found ${found}; expected ${expected}. ${fix}`;
