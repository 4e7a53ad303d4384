import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowAnyStaff, AllowClient } from '../platform/auth/access.decorators.js';
import {
  type PortalSession,
  PortalSessionSchema,
  type StaffSession,
  StaffSessionSchema,
} from '../platform/auth/dto/session.dto.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { PracticesService } from './practices.service.js';

@ApiTags('practices')
@Controller()
export class PracticesController {
  constructor(private readonly practices: PracticesService) {}

  @Get('session')
  @AllowAnyStaff()
  @Returns(StaffSessionSchema)
  getStaffSession(): Promise<StaffSession> {
    return this.practices.getStaffSession();
  }

  @Get('portal/session')
  @AllowClient('portal')
  @Returns(PortalSessionSchema)
  getPortalSession(): Promise<PortalSession> {
    return this.practices.getPortalSession();
  }
}
