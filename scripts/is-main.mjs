import { realpathSync } from 'node:fs';

/**
 * Whether this file was started by itself and not imported. Node 20, which some have, does not know import.meta.main.
 * @param {string} filename
 */
export function isMain(filename) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === filename;
}
