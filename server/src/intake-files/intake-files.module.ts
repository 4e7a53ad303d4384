import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IntakeModule } from '../intake/intake.module.js';
import { AuthModule } from '../platform/auth/auth.module.js';
import { IntakeFileEntity } from './intake-file.entity.js';
import { IntakeFilesController } from './intake-files.controller.js';
import { IntakeFilesRepository } from './intake-files.repository.js';
import { IntakeFilesService } from './intake-files.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([IntakeFileEntity]), AuthModule, IntakeModule],
  controllers: [IntakeFilesController],
  providers: [IntakeFilesService, IntakeFilesRepository],
  exports: [IntakeFilesService],
})
export class IntakeFilesModule {}
