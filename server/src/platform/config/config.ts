import { z } from 'zod';
import { MODES } from '../auth/auth.vocabulary.js';

const PROCESS_ROLES = ['all', 'web', 'worker'] as const;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const EnvironmentSchema = z.object({
  MODE: z.enum(MODES).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_IDENTITY_URL: postgresUrl,
  LINK_SECRET: z.string().min(32, 'at least 32 characters of random text').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Unknot <no-reply@unknot.example>'),
  ROLE: z.enum(PROCESS_ROLES).default('all'),
  LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
});

/** The process's configuration, read once at the start; see `.env.example` for what each setting means. */
export class Config {
  readonly mode;
  readonly port;
  readonly host;
  readonly publicUrl;
  readonly trustProxy;
  readonly databaseUrl;
  readonly ownerUrl;
  readonly identityUrl;
  readonly linkSecret;
  readonly smtpUrl;
  readonly mailFrom;
  readonly role;
  readonly logLevel;

  private constructor(env: z.infer<typeof EnvironmentSchema>) {
    this.mode = env.MODE ?? 'production';
    this.port = env.PORT;
    this.host = env.HOST ?? (this.mode === 'production' ? '0.0.0.0' : '127.0.0.1');
    this.publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`);
    this.trustProxy = env.TRUST_PROXY === 'true';
    this.databaseUrl = env.DATABASE_URL;
    this.ownerUrl = env.DATABASE_OWNER_URL;
    this.identityUrl = env.DATABASE_IDENTITY_URL;
    this.linkSecret = env.LINK_SECRET ?? '';
    this.smtpUrl = env.SMTP_URL;
    this.mailFrom = env.MAIL_FROM;
    this.role = env.ROLE;
    this.logLevel = env.LOG_LEVEL;
  }

  /**
   * Reads and checks the environment.
   * @throws {ConfigError} with one sentence for each setting that is wrong
   */
  static from(environment: Record<string, string | undefined>): Config {
    const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const parsed = EnvironmentSchema.safeParse(given);
    if (!parsed.success) {
      throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
    }
    const config = new Config(parsed.data);
    const complaints = config.complaints();
    if (complaints.length > 0) throw new ConfigError(complaints);
    return config;
  }

  /**
   * The owner's address, for the migrations and for checking the audit seals: they need no other setting.
   * @throws {ConfigError} when it is missing or no PostgreSQL address
   */
  static ownerUrlFrom(environment: Record<string, string | undefined>): string {
    const parsed = postgresUrl.safeParse(environment['DATABASE_OWNER_URL']);
    if (parsed.success) return parsed.data;
    throw new ConfigError([
      'DATABASE_OWNER_URL must be a PostgreSQL address: this runs as the owner of the tables.',
    ]);
  }

  /** Demo data, demo entry and the page with outgoing mail exist here. */
  get showsOutgoingMail(): boolean {
    return this.mode !== 'production';
  }

  get isSecure(): boolean {
    return this.publicUrl.protocol === 'https:';
  }

  private complaints(): string[] {
    const complaints: string[] = [];
    if (this.linkSecret === '') {
      complaints.push('LINK_SECRET is missing: links to clients cannot be made without it.');
    }
    if (this.mode === 'production' && !this.isSecure && !LOOPBACK.test(this.publicUrl.hostname)) {
      complaints.push('PUBLIC_URL must be https in production: health data travels over it.');
    }
    if (this.mode === 'production' && !this.smtpUrl) {
      complaints.push('SMTP_URL is missing: intake links and invitations could not be sent.');
    }
    return complaints;
  }
}

export class ConfigError extends Error {
  constructor(readonly complaints: readonly string[]) {
    super(`Unknot cannot start with these settings:\n${complaints.map((line) => `  ${line}`).join('\n')}`);
  }
}
