import { describe, expect, it } from '@jest/globals';
import { featureOf, type Import, importsIn, serverSources } from '../../support/source-imports.js';

const CONTRACT = /\.(dto|vocabulary)\.ts$/;
const TOUCHES_THE_SYSTEM = /from '(@nestjs\/|typeorm|pg|node:fs|[./]+platform\/persistence)/;

/** Puts the event around a query's text, and the numbers of its parameters into it. */
const WRAPS_CONSTANT_SQL = 'platform/persistence/audited-query.ts';

describe('the parts of the server', () => {
  const sources = serverSources();
  const imports = importsIn(sources);
  const across = imports.filter(({ from, to }) => {
    const [mine, other] = [featureOf(from), featureOf(to)];
    return mine !== null && other !== null && mine !== other && other !== 'platform';
  });
  const written = ({ from, to }: Import) => `${from} imports ${to}`;

  it('are looked at', () => {
    expect(imports).toContainEqual(
      expect.objectContaining({ from: 'clients/clients.service.ts', to: 'clients/clients.errors.ts' }),
    );
    expect(across.length).toBeGreaterThan(10);
  });

  it('import files that there are', () => {
    expect(imports.filter(({ to }) => !sources.has(to)).map(written)).toEqual([]);
  });

  it('stand on the platform, which knows no feature but its words', () => {
    const wrong = across.filter(({ from, to }) => featureOf(from) === 'platform' && !CONTRACT.test(to));
    expect(wrong.map(written)).toEqual([]);
  });

  it('use of another feature what its module exports, its contract, and rules that touch no database', () => {
    const wrong = across.filter((one) => {
      if (CONTRACT.test(one.to) || one.to.endsWith('.module.ts')) return false;
      if (!TOUCHES_THE_SYSTEM.test(sources.get(one.to) ?? '')) return false;
      const exported = exportsOf(featureOf(one.to) ?? '');
      const classes = one.names.filter((name) => isProvider(one.to, name));
      return (
        classes.some((name) => !exported.has(name)) || /\.(repository|entity|controller)\.ts$/.test(one.to)
      );
    });
    expect(wrong.map(written)).toEqual([]);
  });

  it('need one another in one direction', () => {
    const needs = new Map<string, Set<string>>();
    for (const { from, to } of across.filter(({ to }) => !CONTRACT.test(to))) {
      const mine = featureOf(from) ?? '';
      needs.set(mine, (needs.get(mine) ?? new Set()).add(featureOf(to) ?? ''));
    }
    expect([...needs.keys()].flatMap((feature) => cycleFrom(feature, needs) ?? [])).toEqual([]);
  });

  function exportsOf(feature: string): Set<string> {
    const modules = [...sources].filter(
      ([path]) => featureOf(path) === feature && path.endsWith('.module.ts'),
    );
    return new Set(
      modules.flatMap(([, text]) => (/exports: \[([^\]]*)\]/.exec(text)?.[1] ?? '').match(/\w+/g) ?? []),
    );
  }

  function isProvider(path: string, name: string): boolean {
    return new RegExp(`export (abstract )?class ${name}\\b`).test(sources.get(path) ?? '');
  }
});

describe('SQL', () => {
  it('is constant text: nothing but constants of the module stands in it', () => {
    const sources = [...serverSources()].filter(([path]) => path !== WRAPS_CONSTANT_SQL);
    const wrong = sources.flatMap(([path, text]) =>
      [...text.matchAll(/`([^`]*)`/g)]
        .filter(([, template = '']) =>
          /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|SET|CREATE|ALTER|LOCK)\s/.test(template),
        )
        .flatMap(([, template = '']) => [...template.matchAll(/\$\{([^}]*)\}/g)])
        .map(([, expression = '']) => expression.trim())
        .filter((expression) => !isConstantOf(text, expression))
        .map((expression) => `${path}: \${${expression}}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is not put together with plus', () => {
    const wrong = [...serverSources()].flatMap(([path, text]) =>
      [...text.matchAll(/['"`]\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\b[^'"`]*['"`]\s*\+/g)].map(
        ([match]) => `${path}: ${match}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

/** Declared or imported in capitals, such as `CLIENT_ROW` or `NOTE_LIMITS.excerpt`: written down in the source. */
function isConstantOf(text: string, expression: string): boolean {
  const [name = ''] = expression.split('.');
  return (
    /^[A-Z][A-Z0-9_]*(\.\w+)?$/.test(expression) &&
    new RegExp(`^(export )?const ${name} = ['"\`]|^import \\{[^}]*\\b${name}\\b`, 'm').test(text)
  );
}

function cycleFrom(start: string, needs: ReadonlyMap<string, Set<string>>): string | null {
  const paths = [[start]];
  const seen = new Set<string>();
  for (let path = paths.pop(); path; path = paths.pop()) {
    for (const next of needs.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, next].join(' > ');
      if (!seen.has(next)) paths.push([...path, next]);
      seen.add(next);
    }
  }
  return null;
}
