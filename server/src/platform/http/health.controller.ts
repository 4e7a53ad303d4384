import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Public } from '../auth/access.decorators.js';
import { PlatformError } from '../errors/platform.errors.js';
import { Returns } from './returns.decorator.js';

const HealthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
type Health = z.infer<typeof HealthSchema>;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process is alive. */
  @Get()
  @Public()
  @Returns(HealthSchema)
  getHealth(): Health {
    return { status: 'ok' };
  }

  /** The database answers and holds the tables that this version needs. */
  @Get('ready')
  @Public()
  @Returns(HealthSchema)
  async getReadiness(): Promise<Health> {
    try {
      await this.dataSource.query('SELECT FROM practice LIMIT 0');
    } catch {
      throw new PlatformError('busy'); // unreachable or not migrated yet: whoever asks tries again
    }
    return { status: 'ok' };
  }
}
