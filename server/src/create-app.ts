import 'reflect-metadata';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { problemOf } from './platform/errors/problem-of.js';
import { sendProblem } from './platform/errors/problem.filter.js';
import { configureApp } from './platform/http/configure-app.js';
import { newId } from './platform/persistence/new-id.js';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
const ONE_MEGABYTE = 1_048_576;

/** The whole application, configured and not yet listening. With `preview` no provider is made: for documents alone. */
export async function createApp(config: Config, { preview = false } = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: ONE_MEGABYTE,
    genReqId: () => newId(),
    // An address that is no address never gets to a route, nor to the filter of exceptions.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void sendProblem(reply, request.id, problemOf(error)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, {
    logger: new ConsoleLogger({ json: true, logLevels: levelsUpTo(config.logLevel) }),
    preview,
    abortOnError: false,
    routeConflictPolicy: { duplicate: 'error', shadow: 'warn' },
    routeResolutionStrategy: 'specificity',
  });
  app.setGlobalPrefix('api');
  if (!preview) await configureApp(app);
  return app;
}

function levelsUpTo(level: LogLevel): LogLevel[] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1);
}
