import type { ClientMerge, MergeForm, MergePreview } from '../../server/src/duplicates/dto/merge.dto.js';
import type { TestApp } from './app.js';
import type { Answer, BrowserLike } from './browser-like.js';
import { adminQuery } from './database.js';

/** What the preview shows, with every choice made as it stands or as `change` says. */
export async function mergeFormOf(
  therapist: BrowserLike,
  staysId: string,
  mergedId: string,
  { fields = {}, plan = 'stays' }: Partial<MergeForm['choices']> = {},
): Promise<MergeForm> {
  const { body } = await therapist.post<MergePreview>(`/api/clients/${staysId}/merge-preview`, { mergedId });
  return {
    mergedId,
    reason: 'She filled in a form again.',
    choices: {
      fields: { ...Object.fromEntries(body.differences.map(({ field }) => [field, 'stays'])), ...fields },
      plan: body.needsPlanChoice ? plan : null,
    },
    versions: { stays: body.stays.version, merged: body.merged.version },
  };
}

/** One record merged into another, through the API. */
export async function givenMerge(
  therapist: BrowserLike,
  staysId: string,
  mergedId: string,
  choices: Partial<MergeForm['choices']> = {},
): Promise<ClientMerge> {
  const form = await mergeFormOf(therapist, staysId, mergedId, choices);
  const merged = await therapist.post<ClientMerge>(`/api/clients/${staysId}/merges`, form);
  if (merged.status !== 201) throw new Error(`not merged: ${JSON.stringify(merged.body)}`);
  return merged.body;
}

export function undoMerge(therapist: BrowserLike, { id }: ClientMerge): Promise<Answer<ClientMerge>> {
  return therapist.post<ClientMerge>(`/api/client-merges/${id}/undo`);
}

/** Until every form that came in was compared with the other clients. */
export async function matchesFound({ database }: Pick<TestApp, 'database'>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 20_000;) {
    const waiting = await adminQuery(
      database,
      "SELECT id FROM pgboss.job WHERE name = 'match_client' AND state < 'completed'",
    );
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a form still waits to be compared');
}
