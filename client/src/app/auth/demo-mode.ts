import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { ModeAnswer } from '@api/platform/auth/dto/session.dto';
import { firstValueFrom } from 'rxjs';

/**
 * Whether there is a way in without a password, and a page that shows outgoing mail. Asked before the page is drawn,
 * so that nothing moves afterwards; without an answer the page is as in production.
 */
export const demoMode: ResolveFn<boolean> = async () => {
  try {
    const { mode } = await firstValueFrom(inject(HttpClient).get<ModeAnswer>('/api/mode'));
    return mode === 'demo' || mode === 'development';
  } catch {
    return false;
  }
};
