import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { ACCESS_KEY, type Access } from '../../server/src/platform/auth/access.decorators.js';
import { RETURNS_KEY } from '../../server/src/platform/http/returns.decorator.js';
import { openApiOf } from '../../server/src/platform/http/openapi.js';

/** A method of a controller, with what its decorators say. */
export interface Handler {
  /** The method's name, which is the operation's id as well. */
  name: string;
  controller: string;
  access: Access | undefined;
  /** The answer's schema; null for an answer without a body, undefined when nobody said. */
  returns: z.ZodType | null | undefined;
  inputs: z.ZodType[];
}

/** An operation of the OpenAPI document. */
export interface Operation {
  id: string;
  method: string;
  /** With the names of its parameters in braces, such as `/api/clients/{clientId}`. */
  path: string;
  parameters: string[];
  /** Those of them that are no id: words of the product or numbers. */
  wordsInPath: string[];
  security: Record<string, string[]>[] | undefined;
  body: JsonSchema | undefined;
  query: { name: string; schema: JsonSchema }[];
  needsIdempotencyKey: boolean;
  /** The kind of body of each answer, by status. */
  answers: Record<string, string[]>;
}

export type JsonSchema = { [keyword: string]: unknown };

export function handlersOf(app: NestFastifyApplication): Handler[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype: Record<string, unknown> = metatype?.prototype ?? {};
    const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return methods.flatMap((name) => {
      const method = prototype[name];
      if (typeof method !== 'function' || !Reflect.hasMetadata('path', method)) return [];
      return {
        name,
        controller: String(metatype?.name),
        access:
          Reflect.getMetadata(ACCESS_KEY, method) ?? (metatype && Reflect.getMetadata(ACCESS_KEY, metatype)),
        returns: Reflect.getMetadata(RETURNS_KEY, method),
        inputs: inputsOf(metatype as object, name),
      };
    });
  });
}

function inputsOf(controller: object, method: string): z.ZodType[] {
  const args: Record<string, { schema?: unknown }> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
  return Object.values(args).flatMap(({ schema }) => (schema instanceof z.ZodType ? schema : []));
}

export function operationsOf(app: NestFastifyApplication): Operation[] {
  const document = openApiOf(app);
  const schemas = (document.components?.schemas ?? {}) as Record<string, JsonSchema>;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, said]) => {
        const operation = said as NonNullable<typeof methods.get>;
        const parameters = (operation.parameters ?? []) as { in: string; name: string; schema: JsonSchema }[];
        const body = operation.requestBody as
          { content?: Record<string, { schema: JsonSchema }> } | undefined;
        return {
          id: operation.operationId ?? '',
          method: method.toUpperCase(),
          path,
          parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
          wordsInPath: parameters
            .filter((parameter) => parameter.in === 'path' && parameter.schema['format'] !== 'uuid')
            .map(({ name }) => name),
          security: operation.security,
          body: resolve(body?.content?.['application/json']?.schema, schemas),
          query: parameters.filter((parameter) => parameter.in === 'query'),
          needsIdempotencyKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
          answers: Object.fromEntries(
            Object.entries(operation.responses).map(([status, answer]) => [
              status,
              Object.keys((answer as { content?: object }).content ?? {}),
            ]),
          ),
        };
      }),
  );
}

/** A schema with the components that it names put in their place. */
function resolve(
  schema: JsonSchema | undefined,
  schemas: Record<string, JsonSchema>,
): JsonSchema | undefined {
  if (!schema) return undefined;
  return JSON.parse(
    JSON.stringify(schema, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
      return schemas[String(value.$ref).replace('#/components/schemas/', '')];
    }),
  ) as JsonSchema;
}
