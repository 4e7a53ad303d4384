import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { IdentityDatabase } from '../persistence/identity-database.js';
import type { MailText } from './mail-texts.js';

/** Sends by SMTP; without `SMTP_URL`, which production demands, it keeps mail for the page that shows it. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(
    private readonly config: Config,
    private readonly identity: IdentityDatabase,
  ) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
  }

  /** `id` becomes the Message-ID, so that a mail sent twice by a retry shows once. */
  async send(id: string, recipient: string, { subject, body }: MailText): Promise<void> {
    if (this.transport) {
      const messageId = `<${id}@${this.config.publicUrl.hostname}>`;
      await this.transport.sendMail({
        from: this.config.mailFrom,
        to: recipient,
        subject,
        text: body,
        messageId,
      });
      return;
    }
    await this.identity.query(
      {
        name: 'catch_mail',
        text: `INSERT INTO identity.caught_mail (id, recipient, subject, body) VALUES ($1, $2, $3, $4)
               ON CONFLICT DO NOTHING`,
      },
      [id, recipient, subject, body],
    );
  }
}
