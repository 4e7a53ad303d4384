import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { LinkOpened } from '../platform/auth/dto/link.dto.js';
import { SessionCookies } from '../platform/auth/session-cookies.js';
import { CLIENT_SESSION_DAYS, Sessions } from '../platform/auth/sessions.js';
import { StaffEntry } from '../platform/auth/staff-entry.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import type { Outbox } from '../platform/mail/outbox.dto.js';
import { IdentityDatabase } from '../platform/persistence/identity-database.js';

interface DemoRow {
  practice_id: string;
  demo_client_id: string;
  account_id: string;
}

interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  sent_at: Date;
}

@Injectable()
export class DemoService {
  constructor(
    private readonly identity: IdentityDatabase,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly staff: StaffEntry,
  ) {}

  /**
   * Signs the visitor in as the demo practice's owner or as its example client.
   * @throws {PlatformError} `not_found` where no demo practice is loaded
   */
  async enter(as: 'therapist' | 'client', reply: FastifyReply): Promise<LinkOpened> {
    const demo = await this.findDemo();
    if (as === 'therapist') {
      await this.staff.start(demo.account_id, reply);
      return { goTo: '/today' };
    }
    const token = await this.sessions.startClient({
      practiceId: demo.practice_id,
      clientId: demo.demo_client_id,
      scope: 'portal',
      intakeRequestId: null,
    });
    this.cookies.write(reply, 'client', token, CLIENT_SESSION_DAYS.portal * 86_400);
    return { goTo: '/portal/today' };
  }

  /** The latest e-mails that a mail server would have sent, newest first. */
  async listOutgoingMail(): Promise<Outbox> {
    const rows = await this.identity.query<MailRow>(
      {
        name: 'list_caught_mail',
        text: 'SELECT id, recipient, subject, body, sent_at FROM identity.caught_mail ORDER BY sent_at DESC, id DESC LIMIT 100',
      },
      [],
    );
    return { items: rows.map(({ sent_at, ...mail }) => ({ ...mail, sentAt: sent_at.toISOString() })) };
  }

  private async findDemo(): Promise<DemoRow> {
    const [demo] = await this.identity.query<DemoRow>(
      {
        name: 'find_demo',
        text: `SELECT d.practice_id, d.demo_client_id, a.id AS account_id
               FROM identity.practice_directory d
               JOIN identity.account a ON a.practice_id = d.practice_id AND a.role = 'owner'
               WHERE d.demo_client_id IS NOT NULL ORDER BY d.practice_id LIMIT 1`,
      },
      [],
    );
    if (!demo) throw new PlatformError('not_found');
    return demo;
  }
}
