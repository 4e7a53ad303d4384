import { HttpErrorResponse } from '@angular/common/http';
import type { FilePromise, IntakeFile } from '@api/intake-files/dto/intake-file.dto';

export interface FileToSend {
  readonly promise: FilePromise;
  readonly content: Blob;
  /** Told how much has left, 0–1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Says what comes, then sends it; what has arrived before is not sent again. `fetch` says nothing of what has left, so this
 * is an XMLHttpRequest. Rejects with an HttpErrorResponse, of status 0 without a connection.
 */
export async function sendFile({
  url,
  promise,
  content,
  progress,
  signal,
}: FileToSend & { readonly url: string }): Promise<IntakeFile> {
  const expected = await request<{ file: IntakeFile | null }>(url, { signal, body: JSON.stringify(promise) });
  if (expected.file) return expected.file;
  return request<IntakeFile>(`${url}/content`, { signal, body: content, progress });
}

interface Outgoing {
  readonly body: string | Blob;
  readonly signal: AbortSignal;
  readonly progress?: (share: number) => void;
}

function request<T>(url: string, { body, signal, progress }: Outgoing): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    const fail = (status = asked.status) =>
      reject(new HttpErrorResponse({ url, status, error: asked.response as unknown }));
    asked.open('PUT', url);
    asked.responseType = 'json';
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
    asked.setRequestHeader('content-type', type);
    asked.upload.onprogress = ({ loaded, total }) => progress?.(total > 0 ? loaded / total : 0);
    asked.onload = () => (asked.status < 300 ? resolve(asked.response as T) : fail());
    asked.onerror = asked.ontimeout = asked.onabort = () => fail(0);
    signal.addEventListener('abort', () => asked.abort());
    if (signal.aborted) fail(0);
    else asked.send(body);
  });
}
