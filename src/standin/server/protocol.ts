import { ExcelFailure } from './failure';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from './json';

/** A request of Microsoft's client (ProcessQuery), read and checked. */
export interface Request {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** How the client names an object: by the way from another object to it. */
export interface ObjectPath {
  readonly kind: 'root' | 'new' | 'method' | 'property' | 'indexer' | 'reference' | 'null';
  readonly name: string;
  readonly parent: number | undefined;
  readonly arguments: readonly Argument[];
}

export type Argument =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'object'; readonly path: number };

export interface Action {
  readonly id: number;
  readonly kind: 'instantiate' | 'query' | 'method' | 'set' | 'trace';
  readonly name: string;
  readonly path: number;
  readonly arguments: readonly Argument[];
  readonly query: Query;
}

/** `select` holds paths such as `name` or `protection/protected`; empty asks for every plain property. */
export interface Query {
  readonly select: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

const pathKinds = new Map<number, ObjectPath['kind']>([
  [1, 'root'],
  [2, 'new'],
  [3, 'method'],
  [4, 'property'],
  [5, 'indexer'],
  [6, 'reference'],
  [7, 'null'],
]);

const actionKinds = new Map<number, Action['kind']>([
  [1, 'instantiate'],
  [2, 'query'],
  [3, 'method'],
  [4, 'set'],
  [5, 'trace'],
]);

/** @throws ExcelFailure InvalidRequest where the body is no ProcessQuery request or uses a part of the protocol that is not played here */
export const readRequest = (body: Json): Request => {
  const message = asObject(body);
  const paths = new Map<number, ObjectPath>();
  for (const path of Object.values(asObject(message['ObjectPaths']))) {
    const fields = asObject(path);
    paths.set(asNumber(fields['Id']), readPath(fields));
  }
  return { actions: asArray(message['Actions']).map((action) => readAction(asObject(action))), paths };
};

const readPath = (fields: JsonObject): ObjectPath => ({
  kind: known(pathKinds, fields['ObjectPathType']),
  name: asString(fields['Name']),
  parent: fields['ParentObjectPathId'] === undefined ? undefined : asNumber(fields['ParentObjectPathId']),
  arguments: readArguments(fields['ArgumentInfo']),
});

const readAction = (fields: JsonObject): Action => ({
  id: asNumber(fields['Id']),
  kind: known(actionKinds, fields['ActionType']),
  name: asString(fields['Name']),
  path: asNumber(fields['ObjectPathId']),
  arguments: readArguments(fields['ArgumentInfo']),
  query: readQuery(fields['QueryInfo']),
});

const readArguments = (info: Json | undefined): readonly Argument[] => {
  if (info === undefined) return [];
  const fields = asObject(info);
  const values = fields['Arguments'];
  if (values === undefined || values === null) return [];
  const references = isJsonArray(fields['ReferencedObjectPathIds']) ? fields['ReferencedObjectPathIds'] : [];
  return asArray(values).map((value, index): Argument => {
    const reference = references[index];
    return typeof reference === 'number' && reference > 0
      ? { kind: 'object', path: reference }
      : { kind: 'value', value };
  });
};

const readQuery = (info: Json | undefined): Query => {
  if (info === undefined) return { select: [], top: undefined, skip: 0 };
  const fields = asObject(info);
  const names = (list: Json | undefined): readonly string[] =>
    list === undefined || list === null ? [] : asArray(list).map((name) => asString(name));
  return {
    select: [...names(fields['Select']), ...names(fields['Expand'])],
    top: typeof fields['Top'] === 'number' ? fields['Top'] : undefined,
    skip: typeof fields['Skip'] === 'number' ? fields['Skip'] : 0,
  };
};

const known = <Kind>(kinds: ReadonlyMap<number, Kind>, code: Json | undefined): Kind => {
  const kind = kinds.get(asNumber(code));
  if (kind === undefined) throw new ExcelFailure('InvalidRequest');
  return kind;
};

const asObject = (value: Json | undefined): JsonObject => {
  if (!isJsonObject(value)) throw new ExcelFailure('InvalidRequest');
  return value;
};

const asArray = (value: Json | undefined): readonly Json[] => {
  if (!isJsonArray(value)) throw new ExcelFailure('InvalidRequest');
  return value;
};

const asNumber = (value: Json | undefined): number => {
  if (typeof value !== 'number') throw new ExcelFailure('InvalidRequest');
  return value;
};

const asString = (value: Json | undefined): string => {
  if (typeof value !== 'string') throw new ExcelFailure('InvalidRequest');
  return value;
};
