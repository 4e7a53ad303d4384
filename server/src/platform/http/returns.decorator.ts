import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export const RETURNS_KEY = 'returns';

/** What a route answers: the allow-list of what leaves the server, and its part of the OpenAPI document. */
export function Returns(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(
    SetMetadata(RETURNS_KEY, schema),
    SerializeOptions({ schema }),
    HttpCode(status),
    ApiResponse({ status, description: status === 201 ? 'Made' : 'Answer', standardSchema: schema }),
  );
}

/** For a route that answers with the bytes of a file. */
export function ReturnsFile(): MethodDecorator {
  return applyDecorators(
    SetMetadata(RETURNS_KEY, null),
    HttpCode(200),
    ApiResponse({
      status: 200,
      description: 'The file',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }),
  );
}

/** For a route that answers with its status alone. */
export function ReturnsNothing(status = 204): MethodDecorator {
  return applyDecorators(
    SetMetadata(RETURNS_KEY, null),
    HttpCode(status),
    ApiResponse({ status, description: 'Done' }),
  );
}
