import { ExcelFailure, messageOf, statusOf } from './failure';
import type { Given, Instance } from './instance';
import { isJsonObject, type Json, type JsonObject } from './json';
import type { KeptObjects } from './kept';
import type { Action, ActionResult, ObjectPath, Query, Request } from './protocol';

/** What a batch runs against. */
export interface BatchWorld {
  readonly root: Instance;
  /** An object that is made by the name of its class, `undefined` where there is no such class. */
  readonly service: (name: string) => Instance | undefined;
  readonly kept: KeptObjects;
  /** Fault injection: the code that the action fails with, or `undefined` to let it run. */
  readonly fault: (actionIndex: number) => string | undefined;
}

export interface BatchAnswer {
  readonly results: readonly ActionResult[];
  /** The trace marks that the batch came past: the client adds handlers of older events at them. */
  readonly traces: readonly number[];
  /** The failure that ended the batch, and the message that tells it. */
  readonly error: { readonly code: string; readonly message: JsonObject } | null;
}

/**
 * Runs the actions in order until one fails. What ran before a failure stays applied: a batch is not a transaction
 * ("Excel JavaScript object model in Office Add-ins"; measured with Microsoft's client).
 */
export const runBatch = (request: Request, world: BatchWorld): BatchAnswer => {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const objects = objectsOf(request, world);
  for (const [index, action] of request.actions.entries()) {
    try {
      const fault = world.fault(index);
      if (fault !== undefined) throw new ExcelFailure(fault);
      results.push({ ActionId: action.id, Value: run(action, objects, world) });
      if (action.kind === 'trace') traces.push(action.id);
    } catch (failure) {
      return { results, traces, error: errorAt(index, failure) };
    }
  }
  return { results, traces, error: null };
};

const errorAt = (index: number, failure: unknown): BatchAnswer['error'] => {
  if (!(failure instanceof ExcelFailure)) throw failure;
  const { code, location } = failure;
  return {
    code,
    message: { Code: code, Message: messageOf(code), ActionIndex: index, Location: location, HttpStatusCode: statusOf(code) },
  };
};

interface Objects {
  /** The object at a path, `null` for a null object; found once a request. */
  at(path: number): Instance | null;
  given(action: { readonly arguments: Action['arguments'] }): readonly Given[];
}

const objectsOf = (request: Request, world: BatchWorld): Objects => {
  const found = new Map<number, Instance | null>();
  const given: Objects['given'] = ({ arguments: args }) =>
    args.map((argument): Given => (argument.kind === 'value' ? { value: argument.value } : { object: existing(argument.path) }));
  const existing = (path: number): Instance => {
    const object = at(path);
    if (object === null) throw new ExcelFailure('ItemNotFound');
    return object;
  };
  const at = (id: number): Instance | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = request.paths.get(id);
    if (path === undefined) throw new ExcelFailure('InvalidRequest');
    const object = follow(path);
    found.set(id, object);
    return object;
  };
  const follow = (path: ObjectPath): Instance | null => {
    if (path.kind === 'root') return world.root;
    if (path.kind === 'null') return null;
    if (path.kind === 'reference') return referenced(world, path.name);
    if (path.kind === 'new') {
      const service = world.service(path.name);
      if (service === undefined) throw new ExcelFailure('ApiNotFound', path.name);
      return service;
    }
    if (path.parent === undefined) throw new ExcelFailure('ApiNotFound', path.name);
    const parent = at(path.parent);
    // What an `…OrNullObject` member of a null object gives is a null object again; any other member of it does not exist
    // ("*OrNullObject methods and properties": test isNullObject before using the object).
    if (parent === null) {
      if (path.name.endsWith('OrNullObject')) return null;
      throw new ExcelFailure('ItemNotFound', path.name);
    }
    if (path.kind === 'property') return parent.navigate(path.name);
    return path.kind === 'indexer' ? parent.item(given(path)) : parent.object(path.name, given(path));
  };
  return { at, given };
};

const referenced = (world: BatchWorld, id: string): Instance => {
  const object = world.kept.at(id);
  if (object === undefined) throw new ExcelFailure('ItemNotFound');
  return object;
};

const run = (action: Action, objects: Objects, world: BatchWorld): Json => {
  if (action.kind === 'trace') return null;
  const object = objects.at(action.path);
  if (action.kind === 'instantiate') return object === null ? null : identify(object, world);
  if (action.kind === 'query') return object === null ? null : query(object, action.query);
  // A null object cannot be kept, written or called.
  if (object === null) {
    if (action.name === '_KeepReference') return null;
    throw new ExcelFailure('ItemNotFound', action.name);
  }
  if (action.kind === 'set') {
    const [argument] = action.arguments;
    if (argument?.kind !== 'value') throw new ExcelFailure('InvalidArgument', action.name);
    object.write(action.name, argument.value);
    return null;
  }
  if (action.name === '_KeepReference') return keep(object, world);
  if (action.name === '_RemoveReference') return release(action, world);
  return object.call(action.name, objects.given(action));
};

const identify = (object: Instance, world: BatchWorld): Json => {
  const id = world.kept.idOf(object);
  return id === undefined ? object.identity() : { ...object.identity(), _ReferenceId: id };
};

const keep = (object: Instance, world: BatchWorld): null => {
  world.kept.keep(object);
  return null;
};

const release = (action: Action, world: BatchWorld): null => {
  const [id] = action.arguments;
  if (id?.kind === 'value' && typeof id.value === 'string') world.kept.release(id.value);
  return null;
};

/** Answers a load (`null` for a null object): plain properties by name, navigation properties by path, members of a collection under `_Items`. */
const query = (object: Instance, wanted: Query): Json => {
  const items = object.items();
  if (items === undefined) return properties(object, wanted.select);
  const page = items.slice(wanted.skip, wanted.top === undefined ? undefined : wanted.skip + wanted.top);
  return { _Items: page.map((item) => ({ ...item.identity(), ...properties(item, wanted.select) })) };
};

const properties = (object: Instance, select: readonly string[]): JsonObject => {
  const names = select.length === 0 ? ['*'] : select;
  const answer: Record<string, Json> = {};
  for (const name of names) {
    const [first = '', ...rest] = name.split('/');
    if (first === '*' || first === '$all') Object.assign(answer, everyPlain(object));
    else if (rest.length === 0 && !object.hasNavigation(pascal(first))) answer[pascal(first)] = object.read(pascal(first));
    else merge(answer, pascal(first), nested(object.navigate(pascal(first)), rest.join('/')));
  }
  return answer;
};

const nested = (object: Instance | null, path: string): Json =>
  object === null ? null : query(object, { select: path === '' ? [] : [path], top: undefined, skip: 0 });

const merge = (answer: Record<string, Json>, name: string, value: Json): void => {
  const before = answer[name];
  answer[name] = isJsonObject(before) && isJsonObject(value) ? { ...before, ...value } : value;
};

const everyPlain = (object: Instance): JsonObject =>
  Object.fromEntries(object.plainProperties().map((name) => [name, object.read(name)]));

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
