import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { DashboardService } from './dashboard.service.js';
import { type Dashboard, DashboardSchema } from './dto/dashboard.dto.js';

@ApiTags('dashboard')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

  @Get()
  @Allow('dashboard.read')
  @Returns(DashboardSchema)
  getDashboard(): Promise<Dashboard> {
    return this.dashboard.getDashboard();
  }
}
