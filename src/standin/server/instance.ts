import type { RangeArea } from '../cells/area';
import { ExcelFailure } from './failure';
import type { Json, JsonObject } from './json';

/** Requirement set ExcelApi, minor version: 14 for 1.14. */
export type ApiMinor = number;

/** An object that a request can name, with every member looked up in the table of its class. */
export interface Instance {
  readonly className: string;
  /** The cells, for a Range. */
  readonly area: RangeArea | undefined;
  /** What tells the object apart, as Excel answers when it is instantiated. */
  identity(): JsonObject;
  /** Names of the plain properties that the claimed requirement set knows. */
  plainProperties(): readonly string[];
  read(property: string): Json;
  write(property: string, value: Json): void;
  call(method: string, args: readonly Given[]): Json;
  /** `null` where a `…OrNullObject` method finds nothing. */
  object(method: string, args: readonly Given[]): Instance | null;
  navigate(property: string): Instance | null;
  hasNavigation(property: string): boolean;
  item(args: readonly Given[]): Instance;
  /** The members of a collection; `undefined` for anything else. */
  items(): readonly Instance[] | undefined;
}

/** An argument as a method sees it: a plain value or an object. */
export type Given = { readonly value: Json; readonly object?: never } | { readonly value?: never; readonly object: Instance };

interface Member {
  /** Minor version of the requirement set that brought it ("Excel JavaScript API requirement sets"). */
  readonly since: ApiMinor;
}

export interface Property<Target> extends Member {
  readonly get: (target: Target) => Json;
  readonly set?: (target: Target, value: Json) => void;
}

export interface Navigation<Target> extends Member {
  readonly to: (target: Target) => Instance | null;
}

export interface ObjectMethod<Target> extends Member {
  readonly get: (target: Target, args: readonly Given[]) => Instance | null;
}

/** Does something, or answers with a plain value. */
export type Method<Target> = Member &
  (
    | { readonly run: (target: Target, args: readonly Given[]) => void; readonly answer?: never }
    | { readonly answer: (target: Target, args: readonly Given[]) => Json; readonly run?: never }
  );

/** One class of Excel's object model as a table. What is not in the table does not exist here. */
export interface ClassTable<Target> {
  readonly name: string;
  readonly identity?: (target: Target) => JsonObject;
  readonly area?: (target: Target) => RangeArea;
  readonly properties: Readonly<Record<string, Property<Target>>>;
  readonly navigation?: Readonly<Record<string, Navigation<Target>>>;
  readonly objects?: Readonly<Record<string, ObjectMethod<Target>>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  readonly item?: (target: Target, args: readonly Given[]) => Instance;
  readonly items?: (target: Target) => readonly Instance[];
}

/** Binds a table and the claimed requirement set to a target. Unknown and too new members fail with `ApiNotFound`. */
export const instanceOf = <Target>(table: ClassTable<Target>, target: Target, claimed: ApiMinor): Instance => {
  const find = <Kind extends Member>(members: Readonly<Record<string, Kind>> | undefined, name: string): Kind => {
    const member = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined || member.since > claimed) throw new ExcelFailure('ApiNotFound', `${table.name}.${name}`);
    return member;
  };
  return {
    className: table.name,
    area: table.area?.(target),
    identity: () => table.identity?.(target) ?? {},
    plainProperties: () =>
      Object.entries(table.properties).flatMap(([name, property]) => (property.since > claimed ? [] : [name])),
    read: (name) => find(table.properties, name).get(target),
    write: (name, value) => {
      const { set } = find(table.properties, name);
      if (set === undefined) throw new ExcelFailure('InvalidOperation', `${table.name}.${name}`);
      set(target, value);
    },
    call: (name, args) => {
      const { run, answer } = find(table.methods, name);
      run?.(target, args);
      return answer?.(target, args) ?? null;
    },
    object: (name, args) => find(table.objects, name).get(target, args),
    navigate: (name) => find(table.navigation, name).to(target),
    hasNavigation: (name) => table.navigation !== undefined && Object.hasOwn(table.navigation, name),
    item: (args) => {
      if (table.item === undefined) throw new ExcelFailure('ApiNotFound', `${table.name}.getItem`);
      return table.item(target, args);
    },
    items: () => table.items?.(target),
  };
};
