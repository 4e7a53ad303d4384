import { Injectable } from '@nestjs/common';
import { BIRTH_DATE_TRIES } from '../intake-requests/intake-requests.vocabulary.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Sessions } from '../platform/auth/sessions.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { type FoundAccess, IntakeAccessRepository, type RequestLock } from './intake-access.repository.js';
import { IntakeError } from './intake.errors.js';
import type { IntakeFormState } from './intake.vocabulary.js';

export type IntakeAccess = FoundAccess & {
  state: IntakeFormState;
  /** The device may see what stands in the form. */
  isConfirmed: boolean;
  /** The device is known to be the client's: it may also see what she said before. */
  isProven: boolean;
};

/** Whether a client may see and fill in a form, and on which device. */
@Injectable()
export class IntakeAccessService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly requests: IntakeAccessRepository,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws {IntakeError} `intake_not_found` for every request but the caller's own */
  async look(requestId: string): Promise<IntakeAccess> {
    const { scope, intakeRequestId, isConfirmed, isProven, sessionId } = this.tenant.client;
    const isOwn = scope === 'portal' || intakeRequestId === requestId;
    const found = isOwn ? await this.requests.find(requestId) : null;
    if (!found) throw new IntakeError('intake_not_found');
    const isKnownDevice = isConfirmed || found.firstSessionId === sessionId;
    return {
      ...found,
      state: stateOf(found, isKnownDevice, this.clock.now()),
      isConfirmed,
      isProven,
      hasEarlier: found.hasEarlier && found.birthDateTries < BIRTH_DATE_TRIES,
    };
  }

  async markOpened({ id, isOpened }: IntakeAccess): Promise<void> {
    if (!isOpened) await this.requests.markOpened(id, this.clock.now());
  }

  /** Waits for other work on this form and holds it off until the open transaction ends. */
  async hold(requestId: string): Promise<void> {
    await this.requests.lock(requestId, 'update');
  }

  /**
   * Holds the request until the open transaction ends, for what has nothing to do with answers: any device with the link may
   * say it, while the form takes something.
   * @throws {IntakeError} the one of the form's state
   */
  async holdUnfinished(requestId: string): Promise<IntakeAccess> {
    await this.hold(requestId);
    const access = await this.look(requestId);
    const { state } = access;
    if (state === 'submitted' || state === 'expired' || state === 'revoked') throw refusal(state);
    return access;
  }

  /**
   * Holds the request until the open transaction ends and makes sure that this device may write to its form. A device
   * that is not known yet is let in on an empty form alone, one at a time.
   * @throws {IntakeError} the one of the form's state
   */
  async enter(requestId: string, lock: RequestLock): Promise<IntakeAccess> {
    const { isConfirmed, sessionId } = this.tenant.client;
    await this.requests.lock(requestId, isConfirmed ? lock : 'update');
    const access = await this.look(requestId);
    if (access.state !== 'open') throw refusal(access.state);
    if (!isConfirmed && !access.hasAnswers) await this.requests.rememberFirstSession(requestId, sessionId);
    return access;
  }

  /**
   * Lets another device see the answers when the birth date is right, and any device what was said in earlier forms.
   * @throws {IntakeError} `intake_birth_date_wrong` with `triesLeft`, or `intake_locked` after the fifth
   */
  async confirmBirthDate(requestId: string, birthDate: string): Promise<IntakeAccess> {
    const { access, isRight } = await this.tenant.tx(async () => {
      await this.requests.lock(requestId, 'update');
      const found = await this.look(requestId);
      if (found.state !== 'open' && found.state !== 'needs_birth_date') throw refusal(found.state);
      const isSame = isRightDate(found, birthDate);
      if (!isSame) {
        await this.requests.countBirthDateTry(requestId);
        await this.audit.record({
          action: 'intake.birth_date_wrong',
          objectKind: 'intake_request',
          objectIds: [requestId],
        });
      }
      return { access: found, isRight: isSame };
    });
    if (!isRight) {
      const triesLeft = BIRTH_DATE_TRIES - access.birthDateTries - 1;
      throw triesLeft > 0
        ? new IntakeError('intake_birth_date_wrong', { triesLeft })
        : new IntakeError('intake_locked');
    }
    if (access.state === 'open' && !access.hasEarlier) return access;
    const isProven = access.isProven || access.clientBirthDate === birthDate;
    await this.sessions.confirmIntake(this.tenant.client.sessionId, { isProven });
    return { ...access, state: 'open', isConfirmed: true, isProven };
  }
}

/** A form that is open shows nothing of before unless the date is right, and has nothing to hide otherwise. */
function isRightDate({ state, isProven, hasEarlier, ...found }: IntakeAccess, birthDate: string): boolean {
  if (state !== 'open') return found.birthDate === birthDate;
  return isProven || !hasEarlier || found.clientBirthDate === birthDate;
}

function stateOf(found: FoundAccess, isKnownDevice: boolean, now: Date): IntakeFormState {
  if (found.submittedAt) return 'submitted';
  if (found.isRevoked) return 'revoked';
  if (found.expiresAt <= now) return 'expired';
  if (isKnownDevice || !found.hasAnswers) return 'open';
  if (found.birthDateTries >= BIRTH_DATE_TRIES) return 'locked';
  return found.birthDate === null ? 'started_elsewhere' : 'needs_birth_date';
}

function refusal(state: Exclude<IntakeFormState, 'open'>): IntakeError {
  switch (state) {
    case 'needs_birth_date':
      return new IntakeError('intake_birth_date_needed');
    case 'started_elsewhere':
      return new IntakeError('intake_started_elsewhere');
    case 'locked':
      return new IntakeError('intake_locked');
    case 'submitted':
      return new IntakeError('intake_already_submitted');
    case 'expired':
      return new IntakeError('intake_expired');
    case 'revoked':
      return new IntakeError('intake_revoked');
    default:
      return state satisfies never;
  }
}
