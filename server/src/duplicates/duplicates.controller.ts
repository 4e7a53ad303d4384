import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type ClientMatch,
  ClientMatchSchema,
  type Duplicates,
  DuplicatesSchema,
  type MatchDecision,
  MatchDecisionSchema,
  type MatchId,
  MatchIdSchema,
} from './dto/match.dto.js';
import {
  type ClientMerge,
  ClientMergeSchema,
  type MergeForm,
  MergeFormSchema,
  type MergeId,
  MergeIdSchema,
  type MergePreview,
  MergePreviewSchema,
  type MergeWith,
  MergeWithSchema,
} from './dto/merge.dto.js';
import { DuplicatesService } from './duplicates.service.js';
import { Matches } from './matches.service.js';
import { Merges } from './merges.service.js';

@ApiTags('duplicates')
@Controller()
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly matches: Matches,
    private readonly merges: Merges,
  ) {}

  @Get('clients/:clientId/duplicates')
  @Allow('client.merge')
  @Returns(DuplicatesSchema)
  getDuplicates(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<Duplicates> {
    return this.duplicates.get(clientId);
  }

  @Post('clients/:clientId/merge-preview')
  @Allow('client.merge')
  @Returns(MergePreviewSchema)
  previewMerge(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: MergeWithSchema }) { mergedId }: MergeWith,
  ): Promise<MergePreview> {
    return this.merges.preview(clientId, mergedId);
  }

  @Post('clients/:clientId/merges')
  @Allow('client.merge')
  @Returns(ClientMergeSchema, 201)
  mergeClients(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: MergeFormSchema }) form: MergeForm,
    @IdempotencyKey() key: string,
  ): Promise<ClientMerge> {
    return this.merges.merge(clientId, form, key);
  }

  @Post('client-merges/:mergeId/undo')
  @Allow('client.merge')
  @Returns(ClientMergeSchema)
  undoMerge(@Param({ schema: MergeIdSchema }) { mergeId }: MergeId): Promise<ClientMerge> {
    return this.merges.undo(mergeId);
  }

  @Put('client-matches/:matchId')
  @Allow('client.merge')
  @Returns(ClientMatchSchema)
  decideOnMatch(
    @Param({ schema: MatchIdSchema }) { matchId }: MatchId,
    @Body({ schema: MatchDecisionSchema }) decision: MatchDecision,
  ): Promise<ClientMatch> {
    return this.matches.decide(matchId, decision);
  }
}
