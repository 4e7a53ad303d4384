import type { Readable } from 'node:stream';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  HttpCode,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import { RETURNS_KEY } from './returns.decorator.js';

/** A file to show or to keep, under a name of plain letters. */
export interface PdfFile {
  name: string;
  content: Readable;
}

@Injectable()
class PdfInterceptor implements NestInterceptor<PdfFile, StreamableFile> {
  intercept(_: ExecutionContext, next: CallHandler<PdfFile>): Observable<StreamableFile> {
    return next.handle().pipe(
      map(
        ({ name, content }) =>
          new StreamableFile(content, {
            type: 'application/pdf',
            disposition: `attachment; filename="${name}"`,
          }),
      ),
    );
  }
}

/** For a route that answers with a PDF. */
export function ReturnsPdf(): MethodDecorator {
  return applyDecorators(
    SetMetadata(RETURNS_KEY, null),
    HttpCode(200),
    UseInterceptors(PdfInterceptor),
    ApiProduces('application/pdf'),
    ApiResponse({
      status: 200,
      description: 'A PDF',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    }),
  );
}
