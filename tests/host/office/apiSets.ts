import { join } from 'node:path';
import ts from 'typescript';

/** A member of Microsoft's types that a file uses. */
export interface Use {
  /** `src/host/office/read.ts:31`. */
  readonly place: string;
  /** `Excel.Range.getUsedRangeOrNullObject`. */
  readonly member: string;
  /** The requirement set of its `[Api set: …]` tag; `undefined` where neither it nor its class has one. */
  readonly set: string | undefined;
  /** The highest version that an `isSetSupported` around it asks for. */
  readonly guard: string | undefined;
}

const project = join(__dirname, '..', '..', '..');
const typesFolder = /[/\\]@types[/\\]office-js[/\\]/u;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ['office-js', 'node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** A host of the compiler that finds the given texts beside the files on disk. */
const hostWith = (texts: ReadonlyMap<string, string>): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  return {
    ...host,
    getCurrentDirectory: () => project,
    fileExists: (name) => texts.has(name) || fileExists.call(host, name),
    readFile: (name) => texts.get(name) ?? readFile.call(host, name),
    getSourceFile: (name, version, ...more) => {
      const text = texts.get(name);
      return text === undefined ? getSourceFile.call(host, name, version, ...more) : ts.createSourceFile(name, text, version, true);
    },
  };
};

const tagPattern = /\[Api set: ([^\]]*)\]/u;

/** `ExcelApi 1.9`. Some tags name later versions for an argument or a value; the first is that of the member. */
const setIn = (text: string): string | undefined => {
  const tag = tagPattern.exec(text)?.[1];
  return tag === undefined ? undefined : (/^(?:[A-Z]\w* |(?= ))\s*\d+\.\d+/u.exec(tag)?.[0] ?? tag);
};

/** By number: 1.14 is above 1.9. */
export const isAbove = (version: string, other: string): boolean => Number(version.split('.')[1]) > Number(other.split('.')[1]);

const commentOf = (node: ts.Node): string => node.getSourceFile().text.slice(node.pos, node.getStart());

const nameOf = (node: ts.Node): string => {
  const names: string[] = [];
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const name = ts.isClassLike(at) || ts.isInterfaceDeclaration(at) || ts.isModuleDeclaration(at) || ts.isPropertyDeclaration(at) || ts.isPropertySignature(at) || ts.isMethodDeclaration(at) || ts.isMethodSignature(at) || ts.isEnumDeclaration(at) || ts.isEnumMember(at) || ts.isFunctionDeclaration(at) ? at.name?.getText() : undefined;
    if (name !== undefined) names.unshift(name);
  }
  return names.join('.');
};

const guardVersion = (condition: ts.Expression): string | undefined => {
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'isSetSupported') {
      const version = node.arguments[1];
      if (version !== undefined && ts.isStringLiteral(version) && (found === undefined || isAbove(version.text, found))) found = version.text;
    }
    // What is denied guards the other branch.
    if (!(ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)) ts.forEachChild(node, visit);
  };
  visit(condition);
  return found;
};

/** The condition that must have held for the node to run, of one ancestor. */
const conditionAround = (child: ts.Node, parent: ts.Node): ts.Expression | undefined => {
  if (ts.isIfStatement(parent) && parent.thenStatement === child) return parent.expression;
  if (ts.isConditionalExpression(parent) && parent.whenTrue === child) return parent.condition;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === child) return parent.left;
  return undefined;
};

const guardOf = (node: ts.Node): string | undefined => {
  let highest: string | undefined;
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const condition = conditionAround(at, at.parent);
    const version = condition && guardVersion(condition);
    if (version !== undefined && (highest === undefined || isAbove(version, highest))) highest = version;
  }
  return highest;
};

/**
 * Every member of Excel's and Office's types that the files use, be it called, read, set, or named in `load`.
 * @param files paths within the project
 * @param texts further files that are not on disk
 */
export const usesIn = (files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): readonly Use[] => {
  const roots = [...files.map((file) => join(project, file)), ...texts.keys()];
  const program = ts.createProgram(roots, options, hostWith(texts));
  const checker = program.getTypeChecker();
  return roots.flatMap((root) => {
    const file = program.getSourceFile(root);
    if (file === undefined) throw new Error(`${root} cannot be read.`);
    return usesOf(file, checker);
  });
};

const usesOf = (file: ts.SourceFile, checker: ts.TypeChecker): readonly Use[] => {
  const uses: Use[] = [];
  const add = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
    const declared = symbol?.declarations?.find((each) => typesFolder.test(each.getSourceFile().fileName));
    if (declared === undefined || ts.isModuleDeclaration(declared)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    uses.push({
      place: `${file.fileName.slice(project.length + 1).replaceAll('\\', '/')}:${line + 1}`,
      member: nameOf(declared),
      set: setIn(commentOf(declared)) ?? setIn(commentOf(declared.parent)),
      guard: guardOf(node),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) add(node.name, checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) {
      const name = node.argumentExpression;
      if (ts.isStringLiteral(name)) add(name, checker.getTypeAtLocation(node.expression).getProperty(name.text));
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const type = checker.getContextualType(node.parent);
      add(node.name, type === undefined ? undefined : checker.getNonNullableType(type).getProperty(node.name.getText()));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      add(node, checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
    }
    for (const [name, type] of loadedNames(node, checker)) add(node, type.getProperty(name));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
};

/** The names that `range.load('values, format/fill')` or `load(['values'])` ask for, each with the type that has it. */
const loadedNames = (node: ts.Node, checker: ts.TypeChecker): readonly (readonly [string, ts.Type])[] => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'load') return [];
  const texts = node.arguments.flatMap((argument) => (ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument])).filter((each) => ts.isStringLiteralLike(each));
  const receiver = checker.getTypeAtLocation(node.expression.expression);
  return texts.flatMap(({ text }) =>
    text.split(',').flatMap((path) => {
      const found: (readonly [string, ts.Type])[] = [];
      let type: ts.Type | undefined = itemOf(receiver, checker);
      for (const name of path.trim().split('/')) {
        if (type === undefined || name === 'items') continue;
        found.push([name, type]);
        const symbol: ts.Symbol | undefined = type.getProperty(name);
        type = symbol && itemOf(checker.getTypeOfSymbolAtLocation(symbol, node), checker);
      }
      return found;
    }),
  );
};

/** What a collection holds; anything else is itself. */
const itemOf = (type: ts.Type, checker: ts.TypeChecker): ts.Type => {
  const items = type.getProperty('items');
  const element = items?.valueDeclaration && checker.getTypeOfSymbol(items).getNumberIndexType();
  return element ?? type;
};
