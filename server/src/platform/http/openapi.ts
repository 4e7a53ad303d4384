import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { jsonSchemaOf, type SchemaSide } from './json-schema.js';
import { ProblemSchema } from './problem.dto.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/**
 * The OpenAPI 3.1 document of the routes that this mode loads. A route's access decorator writes its `security`; every
 * operation may answer with a problem.
 */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Unknot')
    .setDescription(
      'Practice software for massage therapists. Sessions are cookies (with the prefix `__Host-` over https); errors are RFC 9457 problems.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('unknot_staff', { type: 'apiKey', in: 'cookie' }, 'staff')
    .addCookieAuth('unknot_client', { type: 'apiKey', in: 'cookie' }, 'client')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: (schema, { schemaType }) => toOpenApi(schema, schemaType),
  });
  const problem = jsonSchemaOf(ProblemSchema, 'output');
  Object.assign(((document.components ??= {}).schemas ??= {}), problem.components);
  for (const operation of operationsOf(document)) {
    operation.security ??= [];
    operation.responses['default'] = {
      description: 'A problem: what happened and what to do',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return document;
}

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.values(document.paths).flatMap((path) => METHODS.flatMap((method) => path[method] ?? []));
}

/** Written when it is first asked for: it took a third of the time of a start. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let document: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      document ??= JSON.stringify(openApiOf(app));
      return reply.type('application/json').send(document);
    });
}

function toOpenApi(schema: unknown, side: SchemaSide) {
  return schema instanceof z.ZodType ? jsonSchemaOf(schema, side) : undefined;
}
