import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of the routes that this mode loads. A route's access decorator writes its `security`. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Unknot')
    .setDescription(
      'Practice software for massage therapists. Sessions are cookies; errors are RFC 9457 problems.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('unknot_staff', { type: 'apiKey', in: 'cookie' }, 'staff')
    .addCookieAuth('unknot_client', { type: 'apiKey', in: 'cookie' }, 'client')
    .build();
  return SwaggerModule.createDocument(app, settings, { operationIdFactory: (_controller, method) => method });
}

export function serveOpenApi(app: NestFastifyApplication): void {
  const document = JSON.stringify(openApiOf(app));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(document));
}
