import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageFile from '../../package.json';
import comparedFile from '../bench/package.json';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockedIn = (...folder: readonly string[]): readonly (readonly [string, Locked])[] => {
  const text = readFileSync(join(__dirname, '..', '..', ...folder, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages).filter(([path]) => path !== '');
};
const installed = lockedIn();
const names = new Set(installed.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));

describe('the lock file', () => {
  it('names no registry, so that it installs from any', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('holds what every package must hash to', () => {
    expect(installed.length).toBeGreaterThan(500);
    expect(installed.filter(([, { integrity, link }]) => integrity === undefined && link !== true).map(([path]) => path)).toEqual([]);
  });

  it('holds the binaries of every system, or npm ci would refuse it', () => {
    const wanted = installed.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the lock file of what the benchmark compares with', () => {
  const compared = lockedIn('tests', 'bench');

  it('names no registry, and holds what every package must hash to', () => {
    expect(compared.map(([path]) => path)).toEqual(expect.arrayContaining(['node_modules/hyperformula', 'node_modules/json-rules-engine']));
    expect(compared.filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined)).toEqual([]);
  });

  it('brings nothing that the project itself installs', () => {
    expect(['hyperformula', 'json-rules-engine'].filter((name) => names.has(name))).toEqual([]);
  });
});

describe('the package file', () => {
  it('pins every version', () => {
    const versions = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies, ...comparedFile.dependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });
});
