import { Injectable } from '@nestjs/common';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { SubmittedIntakeEntity } from './submitted-intake.entity.js';

@Injectable()
export class IntakeSubmissionsRepository {
  constructor(private readonly tenant: TenantContext) {}

  async insert(submitted: Omit<SubmittedIntakeEntity, 'practiceId'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(SubmittedIntakeEntity).insert({ ...submitted, practiceId });
  }
}
