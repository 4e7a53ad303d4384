import { Injectable } from '@nestjs/common';
import type { PortalSession, StaffSession } from '../platform/auth/dto/session.dto.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PracticesRepository, type Practice } from './practices.repository.js';

export type { Practice };

@Injectable()
export class PracticesService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly practices: PracticesRepository,
  ) {}

  /** The caller's practice: its place, its emergency number, its promise to reply. */
  async getPractice(): Promise<Practice> {
    const practice = await this.practices.findPractice();
    if (!practice) throw new PlatformError('not_found');
    return practice;
  }

  async getStaffSession(): Promise<StaffSession> {
    const caller = this.tenant.staff;
    const row = await this.practices.findStaffSession(caller.actorId);
    if (!row) throw new PlatformError('not_signed_in');
    return {
      practice: row,
      person: { id: row.staffId, name: row.staffName, email: row.email, role: row.role },
      permissions: [...caller.permissions],
      mayChoosePassword: caller.isByLink,
    };
  }

  async getPortalSession(): Promise<PortalSession> {
    const row = await this.practices.findPortalSession(this.tenant.client.clientId);
    if (!row) throw new PlatformError('not_signed_in');
    return {
      practice: row,
      client: { id: row.clientId, firstName: row.firstName },
      therapistName: row.therapistName,
    };
  }
}
