import { readdirSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MIGRATIONS_FOLDER } from '../persistence/migration-source.js';

/** Whether the database answers and holds every migration that this version brings along. */
@Injectable()
export class Readiness {
  private readonly expected = new Set(
    readdirSync(MIGRATIONS_FOLDER)
      .filter((file) => /^\d+-.*\.(js|ts)$/.test(file))
      .map((file) => file.split('-')[0]),
  );

  constructor(private readonly dataSource: DataSource) {}

  async isReady(): Promise<boolean> {
    try {
      const applied = await this.dataSource.query<{ timestamp: string }[]>(
        'SELECT timestamp FROM schema_migration',
      );
      const found = new Set(applied.map((row) => row.timestamp));
      return [...this.expected].every((timestamp) => timestamp !== undefined && found.has(timestamp));
    } catch {
      return false; // unreachable, or nothing is migrated yet
    }
  }
}
