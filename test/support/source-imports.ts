import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Import {
  /** Paths from `server/src`, such as `clients/clients.service.ts`. */
  from: string;
  to: string;
  names: string[];
}

/** The server's source files, without tests, by their path from `server/src`. */
export function serverSources(): Map<string, string> {
  const paths = globSync('**/*.ts', { cwd: join(ROOT, 'server/src') });
  return new Map(
    paths
      .filter((path) => !path.endsWith('.spec.ts'))
      .map((path) => [path, readFileSync(join(ROOT, 'server/src', path), 'utf8')]),
  );
}

/** What the sources import from one another. */
export function importsIn(sources: ReadonlyMap<string, string>): Import[] {
  return [...sources].flatMap(([from, text]) =>
    [...text.matchAll(/^import (?:type )?(?:\{([^}]*)\} from )?'(\.[^']*)\.js'/gm)].map(
      ([, names = '', to = '']) => ({
        from,
        to: `${normalize(join(dirname(from), to))}.ts`,
        names: names.split(',').map((name) => name.replace('type ', '').trim()),
      }),
    ),
  );
}

/** The folder a file belongs to: a feature, `platform`, or none for what starts the process. */
export function featureOf(path: string): string | null {
  const [folder = '', ...rest] = path.split('/');
  return rest.length > 0 ? folder : null;
}
