import { Injectable } from '@nestjs/common';
import { IdentityDatabase } from '../persistence/identity-database.js';
import { newId } from '../persistence/new-id.js';
import type { SignUp } from './dto/sign-up.dto.js';
import { Passwords } from './passwords.js';
import { ageOfConsentFor } from '../../practices/places.vocabulary.js';

export interface OpenedPractice {
  practiceId: string;
  staffMemberId: string;
  accountId: string;
}

/** Writes a new practice, its owner and her account in one transaction; the demo practice opens the same way. */
@Injectable()
export class PracticeOpening {
  constructor(
    private readonly identity: IdentityDatabase,
    private readonly passwords: Passwords,
  ) {}

  async open(form: SignUp, isDemo = false): Promise<OpenedPractice> {
    const passwordHash = await this.passwords.hash(form.password);
    const opened = { practiceId: newId(), staffMemberId: newId(), accountId: newId() };
    const { practiceId, staffMemberId, accountId } = opened;
    const email = form.email.toLowerCase();
    await this.identity.tx(practiceId, async (db) => {
      await db.query(
        `INSERT INTO practice (id, name, country, region, time_zone, emergency_number, age_of_consent)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          practiceId,
          form.practiceName,
          form.country,
          form.region,
          form.timeZone,
          form.emergencyNumber,
          ageOfConsentFor(form.country, form.region),
        ],
      );
      await db.query(
        "INSERT INTO staff_member (practice_id, id, name, email, role) VALUES ($1, $2, $3, $4, 'owner')",
        [practiceId, staffMemberId, form.ownerName, email],
      );
      await db.query(
        'INSERT INTO identity.practice_directory (practice_id, practice_name, is_demo) VALUES ($1, $2, $3)',
        [practiceId, form.practiceName, isDemo],
      );
      await db.query(
        `INSERT INTO identity.account (id, practice_id, staff_member_id, email, first_name, password_hash, role)
         VALUES ($1, $2, $3, $4, $5, $6, 'owner')`,
        [accountId, practiceId, staffMemberId, email, form.ownerName.split(/\s+/)[0], passwordHash],
      );
    });
    return opened;
  }
}
