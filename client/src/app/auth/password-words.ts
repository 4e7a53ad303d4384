import { PASSWORD_LENGTH } from '@api/platform/auth/auth.vocabulary';

export const PASSWORD_HINT = $localize`At least ${PASSWORD_LENGTH.min}:count: characters. Four or five words you can remember work well; spaces are fine.`;

export const PASSWORD_TOO_SHORT = $localize`Use at least ${PASSWORD_LENGTH.min}:count: characters. Add another word or two.`;
