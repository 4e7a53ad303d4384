import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import {
  type DraftedItemsForm,
  DraftedItemsFormSchema,
  type LibrarySafety,
  LibrarySafetySchema,
  type Plan,
  type PlanForm,
  PlanFormSchema,
  PlanSchema,
  type PortalPlan,
  PortalPlanSchema,
  type SharePlan,
  SharePlanSchema,
} from './dto/plan.dto.js';
import { HomeCareService } from './home-care.service.js';
import { PlanFromSources } from './plan-from-sources.service.js';
import { PlanSharing } from './plan-sharing.service.js';

@ApiTags('home-care')
@Controller()
export class HomeCareController {
  constructor(
    private readonly tenant: TenantContext,
    private readonly homeCare: HomeCareService,
    private readonly sharing: PlanSharing,
    private readonly fromSources: PlanFromSources,
  ) {}

  @Get('clients/:clientId/plan')
  @Allow('plan.read')
  @Returns(PlanSchema)
  getPlan(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<Plan> {
    return this.homeCare.getPlan(clientId);
  }

  @Put('clients/:clientId/plan')
  @Allow('plan.write')
  @Returns(PlanSchema)
  savePlan(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: PlanFormSchema }) form: PlanForm,
  ): Promise<Plan> {
    return this.homeCare.savePlan(clientId, form);
  }

  @Post('clients/:clientId/plan/drafted-items')
  @Allow('plan.write')
  @Returns(PlanSchema)
  addDraftedItems(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: DraftedItemsFormSchema }) form: DraftedItemsForm,
    @IdempotencyKey() key: string,
  ): Promise<Plan> {
    return this.fromSources.addDraftedItems(clientId, form, key);
  }

  @Get('clients/:clientId/plan/library')
  @Allow('plan.read')
  @Returns(LibrarySafetySchema)
  listLibrarySafety(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<LibrarySafety> {
    return this.homeCare.listLibrarySafety(clientId);
  }

  @Post('clients/:clientId/plan/share')
  @Allow('plan.share')
  @Returns(PlanSchema)
  sharePlan(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: SharePlanSchema }) request: SharePlan,
    @IdempotencyKey() key: string,
  ): Promise<Plan> {
    return this.sharing.sharePlan(clientId, request, key);
  }

  @Post('clients/:clientId/plan/resume')
  @Allow('plan.share')
  @Returns(PlanSchema)
  resumePlan(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<Plan> {
    return this.sharing.resumePlan(clientId);
  }

  @Get('portal/plan')
  @AllowClient('portal')
  @Returns(PortalPlanSchema)
  getSharedPlan(): Promise<PortalPlan> {
    return this.sharing.getSharedPlan(this.tenant.client.clientId);
  }
}
