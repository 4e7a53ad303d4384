import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config, ConfigError } from '../config/config.js';
import { IdentityDatabase } from '../persistence/identity-database.js';

/** Production does not start on a database with the demo practice in it, whose doors stand open. */
@Injectable()
export class DemoRefusal implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly identity: IdentityDatabase,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.mode !== 'production') return;
    const demo = await this.identity.query(
      { name: 'find_demo_practice', text: 'SELECT FROM identity.practice_directory WHERE is_demo LIMIT 1' },
      [],
    );
    if (demo.length > 0) {
      throw new ConfigError(['The database holds the demo practice: use an empty database in production.']);
    }
  }
}
