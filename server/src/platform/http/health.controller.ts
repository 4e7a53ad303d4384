import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../auth/access.decorators.js';
import { PlatformError } from '../errors/platform.errors.js';
import { Readiness } from './readiness.js';
import { Returns } from './returns.decorator.js';

const HealthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
type Health = z.infer<typeof HealthSchema>;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

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
    if (!(await this.readiness.isReady())) throw new PlatformError('busy');
    return { status: 'ok' };
  }
}
