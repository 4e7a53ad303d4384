import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../platform/auth/permissions.vocabulary.js';

@Entity('staff_member')
export class StaffMemberEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  role!: StaffRole;

  @Column('boolean', { name: 'is_active', default: true })
  isActive!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
