import { Injectable } from '@nestjs/common';
import { TenantContext } from '../persistence/tenant-context.js';
import { Config } from '../config/config.js';
import { linkToken } from './link-token.js';

/** How long a link opens what it stands for, in days. */
export const LINK_DAYS = { invitation: 7, intake: 14 } as const;

/** Issues links to clients inside the transaction that needs them; the app's role cannot read them back. */
@Injectable()
export class ClientLinks {
  constructor(
    private readonly tenant: TenantContext,
    private readonly config: Config,
  ) {}

  /** Works once, 7 days, any number open at a time. Returns the link's id. */
  async issueInvitation(clientId: string): Promise<string> {
    return this.issue('invitation', clientId, null);
  }

  /** Opens one intake form, again and again, until it is sent in, replaced, or 14 days old. Returns the link's id. */
  async issueIntake(clientId: string, intakeRequestId: string): Promise<string> {
    return this.issue('intake', clientId, intakeRequestId);
  }

  async revokeIntake(intakeRequestId: string): Promise<void> {
    await this.tenant.tx((em) => em.query('SELECT revoke_intake_links($1)', [intakeRequestId]));
  }

  /** After the form was sent in: its links say so from now on. */
  async useUpIntake(intakeRequestId: string): Promise<void> {
    await this.tenant.tx((em) => em.query('SELECT use_up_intake_links($1)', [intakeRequestId]));
  }

  /** Ends every link and session of a client at once. */
  async endAccess(clientId: string): Promise<void> {
    await this.tenant.tx((em) => em.query('SELECT end_client_access($1)', [clientId]));
  }

  /** The address to send, copy or show as a QR code. The token is in the fragment, which reaches no log and no Referer. */
  addressOf(linkId: string): string {
    return new URL(`/l#${linkToken(this.config.linkSecret, linkId)}`, this.config.publicUrl).href;
  }

  private async issue(
    kind: keyof typeof LINK_DAYS,
    clientId: string,
    requestId: string | null,
  ): Promise<string> {
    return this.tenant.tx(async (em) => {
      const [row] = await em.query<{ id: string }[]>('SELECT issue_client_link($1, $2, $3, $4) AS id', [
        kind,
        clientId,
        requestId,
        LINK_DAYS[kind],
      ]);
      if (!row) throw new Error('no link was issued');
      return row.id;
    });
  }
}
