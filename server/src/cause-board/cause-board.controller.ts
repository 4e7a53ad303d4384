import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { CauseBoardService } from './cause-board.service.js';
import {
  type CauseBoard,
  CauseBoardSchema,
  type CauseExtensionForm,
  CauseExtensionFormSchema,
  type CauseMoveForm,
  CauseMoveFormSchema,
  type ClientCauseChange,
  ClientCauseChangeSchema,
  type ClientCausePath,
  ClientCausePathSchema,
  type NewClientCause,
  NewClientCauseSchema,
  type PortalCauseList,
  PortalCauseListSchema,
} from './dto/cause-board.dto.js';

@ApiTags('cause board')
@Controller()
export class CauseBoardController {
  constructor(
    private readonly tenant: TenantContext,
    private readonly board: CauseBoardService,
  ) {}

  @Get('clients/:clientId/causes')
  @Allow('causes.read')
  @Returns(CauseBoardSchema)
  getCauseBoard(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<CauseBoard> {
    return this.board.getBoard(clientId);
  }

  @Post('clients/:clientId/causes')
  @Allow('causes.write')
  @Returns(CauseBoardSchema, 201)
  addClientCause(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: NewClientCauseSchema }) form: NewClientCause,
    @IdempotencyKey() key: string,
  ): Promise<CauseBoard> {
    return this.board.addCause(clientId, form, key);
  }

  @Put('clients/:clientId/causes/:clientCauseId')
  @Allow('causes.write')
  @Returns(CauseBoardSchema)
  changeClientCause(
    @Param({ schema: ClientCausePathSchema }) path: ClientCausePath,
    @Body({ schema: ClientCauseChangeSchema }) change: ClientCauseChange,
  ): Promise<CauseBoard> {
    return this.board.changeCause(path, change);
  }

  @Post('clients/:clientId/causes/:clientCauseId/moves')
  @Allow('causes.write')
  @Returns(CauseBoardSchema, 201)
  moveClientCause(
    @Param({ schema: ClientCausePathSchema }) path: ClientCausePath,
    @Body({ schema: CauseMoveFormSchema }) form: CauseMoveForm,
    @IdempotencyKey() key: string,
  ): Promise<CauseBoard> {
    return this.board.moveCause(path, form, key);
  }

  @Post('clients/:clientId/causes/:clientCauseId/extensions')
  @Allow('causes.write')
  @Returns(CauseBoardSchema, 201)
  testClientCauseLonger(
    @Param({ schema: ClientCausePathSchema }) path: ClientCausePath,
    @Body({ schema: CauseExtensionFormSchema }) form: CauseExtensionForm,
    @IdempotencyKey() key: string,
  ): Promise<CauseBoard> {
    return this.board.testLonger(path, form, key);
  }

  @Get('portal/causes')
  @AllowClient('portal')
  @Returns(PortalCauseListSchema)
  listSharedCauses(): Promise<PortalCauseList> {
    return this.board.listShared(this.tenant.client.clientId);
  }
}
