import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { ClientSearch } from './client-search.service.js';
import { ClientsService } from './clients.service.js';
import {
  type Client,
  type ClientChange,
  ClientChangeSchema,
  type ClientForm,
  ClientFormSchema,
  type ClientId,
  ClientIdSchema,
  type ClientList,
  ClientListSchema,
  ClientSchema,
  type ClientSearchResult,
  ClientSearchResultSchema,
  type ListClients,
  ListClientsSchema,
  type SearchClients,
  SearchClientsSchema,
} from './dto/client.dto.js';

@ApiTags('clients')
@Controller('clients')
export class ClientsController {
  constructor(
    private readonly clients: ClientsService,
    private readonly search: ClientSearch,
  ) {}

  @Get()
  @Allow('client.read')
  @Returns(ClientListSchema)
  listClients(@Query({ schema: ListClientsSchema }) query: ListClients): Promise<ClientList> {
    return this.clients.listClients(query);
  }

  @Post()
  @Allow('client.write')
  @Returns(ClientSchema, 201)
  createClient(
    @Body({ schema: ClientFormSchema }) form: ClientForm,
    @IdempotencyKey() key: string,
  ): Promise<Client> {
    return this.clients.createClient(form, key);
  }

  @Post('search')
  @Allow('client.read')
  @Returns(ClientSearchResultSchema)
  searchClients(@Body({ schema: SearchClientsSchema }) query: SearchClients): Promise<ClientSearchResult> {
    return this.search.searchClients(query);
  }

  @Get(':clientId')
  @Allow('client.read')
  @Returns(ClientSchema)
  getClient(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<Client> {
    return this.clients.getClient(clientId);
  }

  @Put(':clientId')
  @Allow('client.write')
  @Returns(ClientSchema)
  updateClient(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: ClientChangeSchema }) change: ClientChange,
  ): Promise<Client> {
    return this.clients.updateClient(clientId, change);
  }

  @Post(':clientId/archive')
  @Allow('client.write')
  @Returns(ClientSchema)
  archiveClient(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<Client> {
    return this.clients.archiveClient(clientId);
  }

  @Post(':clientId/restore')
  @Allow('client.write')
  @Returns(ClientSchema)
  restoreClient(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<Client> {
    return this.clients.restoreClient(clientId);
  }
}
