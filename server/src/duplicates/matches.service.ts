import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SignedIntakeSchema } from '../intake/dto/signed-intake.dto.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { ClientMatch, MatchDecision, MatchedPerson } from './dto/match.dto.js';
import { DuplicatesError } from './duplicates.errors.js';
import { MATCH_LIMITS, MATCH_QUEUE } from './duplicates.vocabulary.js';
import { type Known, type Match, matchKeysOf, matchOf } from './match-rules.js';
import {
  type FoundMatch,
  type FoundMatchSide,
  type FoundPerson,
  MatchesRepository,
} from './matches.repository.js';

/** Says of a client whose form came in which others may be the same person; a therapist decides. */
@Injectable()
export class Matches implements OnModuleInit {
  constructor(
    private readonly tenant: TenantContext,
    private readonly matches: MatchesRepository,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A client may not see other clients, so the look is a job of the practice's, sent along with her form. */
  onModuleInit(): void {
    this.jobs.register<{ requestId: string }>({
      queue: MATCH_QUEUE,
      run: ({ requestId }) => this.look(requestId),
    });
  }

  /** Compares the client of a form, and what the form says, with all others; three queries, whatever their number. */
  async look(requestId: string): Promise<void> {
    const subject = await this.matches.findSubject(requestId);
    if (!subject) return;
    const { clientId } = subject;
    const known = withForm(toKnown(subject), subject.content);
    const found = await this.matches.findCandidates(clientId, matchKeysOf(known), known.birthDates);
    const best = new Map<string, Match>();
    for (const candidate of found) {
      const match = matchOf(known, toKnown(candidate));
      if (match && isBetter(match, best.get(candidate.clientId))) best.set(candidate.clientId, match);
    }
    const matches = [...best].map(([otherId, match]) => ({ otherId, ...match })).sort(byStrength);
    if (matches.length === 0) return;
    const foundAt = this.clock.now();
    await this.matches.keep({ clientId, requestId, foundAt }, matches.slice(0, MATCH_LIMITS.kept));
  }

  /** What waits for a decision about a client; she is the `client` of each pair. */
  async listOfClient(clientId: string): Promise<ClientMatch[]> {
    const found = (await this.matches.listOfClient(clientId)).map((match) => {
      const { client, other, ...rest } = toAnswer(match);
      const isOther = other.clientId === clientId;
      return { ...rest, client: isOther ? other : client, other: isOther ? client : other };
    });
    return onceAPair(found);
  }

  /** What waits in the practice, for those who may join records; nothing for others. */
  async listOpen(): Promise<ClientMatch[]> {
    if (!this.tenant.staff.permissions.has('client.merge')) return [];
    return onceAPair((await this.matches.listOpen()).map(toAnswer));
  }

  /** @throws {DuplicatesError} `match_not_found` */
  async decide(id: string, { isSomebodyElse }: MatchDecision): Promise<ClientMatch> {
    return this.tenant.tx(async () => {
      const match = await this.get(id);
      if (match.isDecided === isSomebodyElse) return match;
      await this.matches.decide(
        id,
        isSomebodyElse
          ? { decidedBy: this.tenant.staff.actorId, decidedAt: this.clock.now() }
          : { decidedBy: null, decidedAt: null },
      );
      const { clientId } = match.client;
      await this.audit.record({
        action: isSomebodyElse ? 'client_match.somebody_else' : 'client_match.ask_again',
        objectKind: 'client_match',
        objectIds: [id],
        clientId,
      });
      return this.get(id);
    });
  }

  private async get(id: string): Promise<ClientMatch> {
    const found = await this.matches.find(id);
    if (!found) throw new DuplicatesError('match_not_found');
    return toAnswer(found);
  }
}

/** After a merge several rows may be about the same two people. */
function onceAPair(matches: readonly ClientMatch[]): ClientMatch[] {
  const pairOf = ({ client, other }: ClientMatch) => [client.clientId, other.clientId].sort().join();
  return matches.filter((match, i) => matches.findIndex((one) => pairOf(one) === pairOf(match)) === i);
}

function toKnown({ legalName, preferredName, birthDate, email, phone }: FoundPerson): Known {
  const listOf = (value: string | null) => (value === null ? [] : [value]);
  return {
    legalNames: [legalName],
    preferredNames: listOf(preferredName),
    birthDates: listOf(birthDate),
    emails: listOf(email),
    phones: listOf(phone),
  };
}

/** What she says of herself counts beside what the record knows, such as a name she has now. */
function withForm(known: Known, content: string): Known {
  const answers = SignedIntakeSchema.parse(JSON.parse(content)).pages.flatMap((page) => page.answers);
  const said = (id: string) =>
    answers.flatMap(({ questionId, value }) =>
      questionId === id && typeof value === 'string' ? [value] : [],
    );
  return {
    legalNames: [...known.legalNames, ...said('legal_name')],
    preferredNames: [...known.preferredNames, ...said('preferred_name')],
    birthDates: [...new Set([...known.birthDates, ...said('birth_date')])],
    emails: [...known.emails, ...said('email')],
    phones: [...known.phones, ...said('phone')],
  };
}

function isBetter(match: Match, than: Match | undefined): boolean {
  return !than || byStrength(match, than) < 0;
}

function byStrength(a: Match, b: Match): number {
  if (a.strength !== b.strength) return a.strength === 'strong' ? -1 : 1;
  return b.reasons.length - a.reasons.length;
}

function toAnswer({ id, strength, reasons, foundAt, isDecided, client, other }: FoundMatch): ClientMatch {
  return {
    id,
    strength,
    reasons,
    foundAt: foundAt.toISOString(),
    isDecided,
    client: toPerson(client),
    other: toPerson(other),
  };
}

function toPerson({ createdAt, ...person }: FoundMatchSide): MatchedPerson {
  return { ...person, createdAt: new Date(createdAt).toISOString() };
}
