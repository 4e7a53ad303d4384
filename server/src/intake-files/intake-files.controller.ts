import { Body, Controller, Delete, Get, Header, Param, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../platform/http/returns.decorator.js';
import {
  type FileExpected,
  FileExpectedSchema,
  type FilePath,
  FilePathSchema,
  type FilePromise,
  FilePromiseSchema,
  type IntakeFile,
  IntakeFileSchema,
} from './dto/intake-file.dto.js';
import { IntakeFilesService } from './intake-files.service.js';

@ApiTags('intake files')
@Controller()
export class IntakeFilesController {
  constructor(private readonly files: IntakeFilesService) {}

  @Put('intake/:requestId/files/:fileId')
  @AllowClient('intake')
  @Returns(FileExpectedSchema)
  expectIntakeFile(
    @Param({ schema: FilePathSchema }) path: FilePath,
    @Body({ schema: FilePromiseSchema }) promise: FilePromise,
  ): Promise<FileExpected> {
    return this.files.expect(path, promise);
  }

  /** The body is the file itself, as `application/octet-stream`. */
  @Put('intake/:requestId/files/:fileId/content')
  @AllowClient('intake')
  @Returns(IntakeFileSchema)
  sendIntakeFile(
    @Param({ schema: FilePathSchema }) path: FilePath,
    @Req() { body }: FastifyRequest,
  ): Promise<IntakeFile> {
    return this.files.receive(path, body);
  }

  @Delete('intake/:requestId/files/:fileId')
  @AllowClient('intake')
  @ReturnsNothing()
  removeIntakeFile(@Param({ schema: FilePathSchema }) path: FilePath): Promise<void> {
    return this.files.remove(path);
  }

  @Get('intakes/:requestId/files/:fileId')
  @Allow('intake.read')
  @ReturnsFile()
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async readIntakeFile(@Param({ schema: FilePathSchema }) path: FilePath): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.files.read(path);
    return new StreamableFile(content, {
      type: mediaType,
      length: content.length,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
