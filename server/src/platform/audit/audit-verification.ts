import pg from 'pg';

/** What the seals of one practice say. Ids and counts only. */
export interface VerifiedPractice {
  practiceId: string;
  seals: number;
  sealedEvents: number;
  /** Events that the next round seals. */
  waitingEvents: number;
  /** Stands for all events up to the last seal: kept elsewhere, it shows that the end was not cut off. */
  lastHash: string | null;
  broken: BrokenSeal[];
}

export interface BrokenSeal {
  id: string;
  /** How many events it was made over, and how many are there. */
  sealedEvents: number;
  foundEvents: number;
}

interface FoundSeal extends BrokenSeal {
  hash: string;
  isBroken: boolean;
}

const PRACTICES = 'SELECT practice_id AS id FROM identity.practice_directory ORDER BY practice_id';
const ENTER = "SELECT set_config('app.practice_id', $1, true), set_config('app.client_id', '', true)";
const SEALS = `
  SELECT s.id, s.hash, s.events AS "sealedEvents", f.events AS "foundEvents", b.id IS NOT NULL AS "isBroken"
  FROM (SELECT *, lag(last_event_id, 1, '00000000-0000-0000-0000-000000000000') OVER (ORDER BY id) AS after_id
        FROM audit_seal) s
  LEFT JOIN broken_audit_seals() AS b(id) ON b.id = s.id
  CROSS JOIN LATERAL (SELECT count(*)::integer AS events FROM audit_event e
                      WHERE e.id > s.after_id AND e.id <= s.last_event_id) f
  ORDER BY s.id`;
const WAITING = `
  SELECT count(*)::integer AS events FROM audit_event
  WHERE id > coalesce((SELECT last_event_id FROM audit_seal ORDER BY id DESC LIMIT 1),
                      '00000000-0000-0000-0000-000000000000')`;

/**
 * Checks every seal of every practice against the events it was made over. As the owner of the tables, who sees a
 * practice's events only after entering it, as everybody does; nothing is written.
 */
export async function verifyAudit(ownerUrl: string): Promise<VerifiedPractice[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'unknot-audit-verify' });
  await owner.connect();
  try {
    const verified: VerifiedPractice[] = [];
    const practices = await owner.query<{ id: string }>(PRACTICES);
    for (const { id } of practices.rows) verified.push(await verifyPractice(owner, id));
    return verified;
  } finally {
    await owner.end();
  }
}

async function verifyPractice(owner: pg.Client, practiceId: string): Promise<VerifiedPractice> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await owner.query(ENTER, [practiceId]);
  const seals = (await owner.query<FoundSeal>(SEALS)).rows;
  const waiting = (await owner.query<{ events: number }>(WAITING)).rows;
  await owner.query('COMMIT');
  return {
    practiceId,
    seals: seals.length,
    sealedEvents: seals.reduce((sum, seal) => sum + seal.sealedEvents, 0),
    waitingEvents: waiting[0]?.events ?? 0,
    lastHash: seals.at(-1)?.hash ?? null,
    broken: seals
      .filter((seal) => seal.isBroken)
      .map(({ id, sealedEvents, foundEvents }) => ({ id, sealedEvents, foundEvents })),
  };
}

/** A line for each practice, after a sentence for each seal of it that does not hold. */
export function reportOf(practices: readonly VerifiedPractice[]): string[] {
  return practices.flatMap(({ practiceId, seals, sealedEvents, waitingEvents, lastHash, broken }) => [
    ...broken.map((seal) => `Practice ${practiceId}: seal ${seal.id} does not hold. ${reasonOf(seal)}`),
    `Practice ${practiceId}: ${seals - broken.length} of ${seals} seals hold, over ${sealedEvents} events; ` +
      `${waitingEvents} events wait for a seal; last seal ${lastHash ?? 'none'}.`,
  ]);
}

function reasonOf({ sealedEvents, foundEvents }: BrokenSeal): string {
  if (sealedEvents === foundEvents)
    return 'An event under it, the seal itself or the one before it was changed or removed.';
  return `It was made over ${sealedEvents} events, and ${foundEvents} are there.`;
}
