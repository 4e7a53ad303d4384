import { newId } from '../ids';

/** Name of one intent to write. Keep it while the same write is tried again; take a new one for the next write. */
export type IdempotencyKey = string;

export const newIdempotencyKey = (): IdempotencyKey => newId();

/** Request options that let the server recognise a repeated write: `http.post(url, body, repeatable(key))`. */
export const repeatable = (key: IdempotencyKey) => ({ headers: { 'Idempotency-Key': key } });
