import { kinds, type Operand, type Text } from '../../../core';
import { text } from '../../authoring';
import { operand } from '../calculation';
import { isObject, type Json } from '../json';
import { brief, pathText, type Path, type Problem } from '../problem';
import { FormulaError } from '../formulaText';
import { inOrder } from './cycles';
import { isTooDeep, mostInAll, mostParts, partsIn } from './extent';
import { mapCalculations, type Place } from './mapCalculations';
import { namedIn, type Named } from './named';
import { figureNames, type FigureNames } from './names';
import { nothing, spell } from './spelling';

/** A scheme file without formulas and named measures: every calculation says itself what is computed. */
export interface SpelledOut {
  readonly json: Json;
  readonly problems: readonly Problem[];
}

/**
 * Reads the formulas of a scheme file and spells named measures out where they are used.
 * Told are formulas that make no sense, names that mean nothing, named measures that use themselves in the end, and
 * calculations that become too large; what was told is replaced, so that it is told once. Such a scheme is refused.
 */
export const spelledOut = (json: Json): SpelledOut => new Speller(json).spelledOut();

/** What a named measure stands for. */
interface Meaning {
  readonly json: Json;
  readonly operand: Operand;
  readonly parts: number;
}

/** How much a calculation grows by the names that it uses, and whether something about it has been told. */
interface Growth {
  parts: number;
  failed: boolean;
  spelled: boolean;
}

class Speller {
  private readonly json: Json;
  private readonly figures: FigureNames;
  private readonly named: readonly Named[];
  private readonly firstBy: ReadonlyMap<string, Named>;
  /** What could be understood, and as it is to be written at its own place. */
  private readonly meanings = new Map<Named, Meaning>();
  private readonly values = new Map<number, Json>();
  private readonly problems: Problem[] = [];
  private inAll = 0;

  constructor(json: Json) {
    this.json = json;
    this.figures = figureNames(json);
    this.named = namedIn(json);
    this.firstBy = new Map(this.named.toReversed().map((each) => [each.id, each]));
  }

  spelledOut(): SpelledOut {
    const { ordered, cycles } = inOrder(this.named, (each) => this.usedBy(each));
    const circular = new Set(cycles.flat());
    cycles.forEach((cycle) => this.tell(valuePath(cycle[0]), usesItself(cycle)));
    ordered.forEach((each) => (circular.has(each) ? this.values.set(each.index, nothing) : this.learn(each)));
    const json = mapCalculations(this.json, (calculation, place) => {
      const own = place.path[0] === 'named' ? this.values.get(Number(place.path[1])) : undefined;
      return own ?? this.calculation(calculation, place.path, namesAt(place), false);
    });
    return { json, problems: this.problems };
  }

  private usedBy(each: Named): readonly Named[] {
    const used = new Set<Named>();
    const note = (name: string): string => {
      const named = this.firstBy.get(name);
      if (named) used.add(named);
      return name;
    };
    spell(each.value, [], { inFormula: note, alone: note, tell: () => undefined });
    return [...used];
  }

  private learn(each: Named): void {
    const json = this.calculation(each.value, valuePath(each), [], true);
    this.values.set(each.index, json);
    const { data } = operand.safeParse(json);
    if (json !== nothing && data !== undefined) this.meanings.set(each, { json, operand: data, parts: partsIn(data) });
  }

  /** @param strict every name is looked up here; else the check of references looks up those outside formulas */
  private calculation(json: Json, path: Path, names: readonly string[], strict: boolean): Json {
    const growth: Growth = { parts: 0, failed: false, spelled: false };
    const tell = (at: Path, message: Text): void => {
      growth.failed = true;
      this.tell(at, message);
    };
    const spelled = spell(json, path, {
      inFormula: (name, at) => {
        growth.spelled = true;
        const named = names.includes(name) ? undefined : this.firstBy.get(name);
        if (named) return this.use(named, growth)?.operand ?? name;
        const wrong = names.includes(name) ? undefined : this.figures.wrongWith(name);
        if (wrong) throw new FormulaError(at, wrong);
        return name;
      },
      alone: (name, at) => {
        const named = names.includes(name) ? undefined : this.firstBy.get(name);
        if (named) return this.use(named, growth)?.json ?? name;
        const wrong = strict ? this.figures.wrongWith(name) : undefined;
        if (wrong) tell(at, wrong);
        return name;
      },
      tell,
    });
    if (growth.failed) return nothing;
    return this.limited(spelled, path, growth);
  }

  private use(named: Named, growth: Growth): Meaning | undefined {
    const meaning = this.meanings.get(named);
    growth.spelled = true;
    if (meaning === undefined) growth.failed = true;
    else growth.parts += meaning.parts;
    return growth.parts > mostParts ? undefined : meaning;
  }

  private limited(spelled: Json, path: Path, { parts, spelled: grown }: Growth): Json {
    this.inAll += parts;
    const wrong = parts > mostParts ? tooLarge : grown && isTooDeep(spelled) ? tooDeep : this.inAll > mostInAll ? tooMuch : undefined;
    if (wrong === undefined) return spelled;
    this.tell(path, wrong);
    return nothing;
  }

  private tell(path: Path, message: Text): void {
    this.problems.push({ path: pathText(path), message });
  }
}

const valuePath = ({ index }: Named): Path => ['named', index, 'value'];

/** The names that the rule of a calculation knows besides figures. */
const namesAt = ({ path, holder }: Place): readonly string[] => {
  const kind = Object.entries(kinds).find(([name]) => isObject(holder) && holder['kind'] === name)?.[1];
  const field = kind && Object.entries(kind.fields).find(([key]) => key === path.at(-1))?.[1];
  return field?.type === 'operand' ? (field.names ?? []) : [];
};

/** So many names of a circle are told. */
const longestChain = 10;

const usesItself = (cycle: readonly Named[]): Text => {
  const names = cycle.map(({ id }) => brief(id));
  const chain = (names.length <= longestChain ? names : [...names.slice(0, longestChain - 2), '…', ...names.slice(-1)]).join(' → ');
  return text(`循环引用：${chain}`, `uses itself: ${chain}`);
};

const tooLarge = text(`展开后超过 ${mostParts} 个部分`, `spelled out it has more than ${mostParts} parts`);
const tooDeep = text('展开后嵌套过深', 'spelled out it is nested too deep');
const tooMuch = text(`命名的测算值展开后合计超过 ${mostInAll} 个部分`, `named measures spelled out come to more than ${mostInAll} parts in all`);
