import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** OWASP's recommended argon2id setting: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private readonly decoy = hash('a decoy that nobody has', COST);

  /** argon2id in PHC string form. */
  async hash(password: string): Promise<string> {
    return hash(normalised(password), COST);
  }

  /** Takes as long for an account that does not exist (`stored` null) as for one that does. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const isRight = await verify(stored ?? (await this.decoy), normalised(password));
    return isRight && stored !== null;
  }

  /**
   * Why a password is too easy to guess, or null. No rules of composition (NIST SP 800-63B-4): only what is common, what
   * repeats, and the person's own words.
   */
  weaknessOf(password: string, ownWords: readonly string[]): string | null {
    const folded = normalised(password).toLowerCase();
    if (COMMON_PASSWORDS.has(folded))
      return 'This password is on lists that attackers try first. Choose another.';
    if (new Set(folded).size < 5)
      return 'It repeats a few characters. Use a few words that belong to you alone.';
    const left = ownWords
      .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word.length >= 4)
      .reduce((rest, word) => rest.replaceAll(word, ''), folded);
    if (left.length < 8) return 'It is mostly your name, e-mail or practice. Add a few other words.';
    return null;
  }
}

/** The same password typed on another keyboard must match: NFKC, as NIST asks. */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
