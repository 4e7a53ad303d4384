import { Injectable } from '@nestjs/common';
import { PracticeKnowledge } from '../knowledge/own/practice-knowledge.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { findCauses } from './cause-finder.js';
import type { FinderAnswer } from './dto/finder-answer.dto.js';
import type { FinderQuery } from './dto/finder-query.dto.js';
import { toFinderAnswer } from './finder-answer.js';
import { FinderInputError, toFinderInput } from './parse-finder-input.js';

/** The finder on the practice's knowledge. */
@Injectable()
export class CauseFinder {
  constructor(private readonly practiceKnowledge: PracticeKnowledge) {}

  /**
   * What the finder says of a query that somebody wrote. Nothing is stored.
   * @throws {PlatformError} `validation_failed` that names the first field the knowledge does not know, or that
   *   contradicts another
   */
  async preview(query: FinderQuery): Promise<FinderAnswer> {
    refuseContradictions(query);
    return this.find(query);
  }

  /**
   * What the finder says of a client's answers. By the rules none contradicts another.
   * @throws {PlatformError} `validation_failed` that names the first field the knowledge does not know
   */
  async find(query: FinderQuery): Promise<FinderAnswer> {
    const knowledge = await this.practiceKnowledge.current();
    try {
      const input = toFinderInput(knowledge, query);
      return toFinderAnswer(knowledge, findCauses(knowledge, input));
    } catch (error) {
      if (error instanceof FinderInputError) throw refusal(error.problem.field, error.problem.text);
      throw error;
    }
  }
}

/** Answers that cannot both be meant. The rules allow them; whoever sends them made a mistake. */
function refuseContradictions({ conditions, clearances, answers }: FinderQuery): void {
  (clearances ?? []).forEach((id, index) => {
    if (!conditions?.includes(id)) {
      throw refusal(['clearances', index], 'Clearance is for a condition that is named in “conditions”.');
    }
  });
  for (const [id, answer] of Object.entries(answers ?? {})) {
    const isNotThere = answer?.value === undefined || answer.value === null || answer.value === false;
    if (isNotThere && answer?.side) {
      throw refusal(
        ['answers', id, 'side'],
        'A side goes with an answer. Say how much, or leave the side out.',
      );
    }
  }
}

function refusal(field: readonly PropertyKey[], message: string): PlatformError {
  return new PlatformError('validation_failed', [{ path: field.map(String).join('.'), message }]);
}
