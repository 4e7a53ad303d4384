import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import type { Mode } from '@api/platform/auth/auth.vocabulary';
import type { ModeAnswer } from '@api/platform/auth/dto/session.dto';
import { firstValueFrom } from 'rxjs';

/**
 * Whether there is a way in without a password. A resolver, so that it is known before the page is drawn and nothing
 * moves afterwards; without an answer the page is as in production.
 */
export async function isDemo(): Promise<boolean> {
  const mode = await serverMode();
  return mode === 'demo' || mode === 'development';
}

/** Whether outgoing mail is kept here to be read. */
export async function hasOutbox(): Promise<boolean> {
  return (await serverMode()) !== 'production';
}

async function serverMode(): Promise<Mode> {
  try {
    return (await firstValueFrom(inject(HttpClient).get<ModeAnswer>('/api/mode'))).mode;
  } catch {
    return 'production';
  }
}
