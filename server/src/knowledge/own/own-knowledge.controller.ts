import { Body, Controller, Delete, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.decorator.js';
import { Returns } from '../../platform/http/returns.decorator.js';
import {
  type ExerciseId,
  ExerciseIdSchema,
  type LibraryCondition,
  LibraryConditionSchema,
  type LibraryExercise,
  LibraryExerciseSchema,
} from '../dto/library.dto.js';
import {
  type ConditionId,
  ConditionIdSchema,
  type ConditionOverride,
  ConditionOverrideSchema,
  type ExerciseOverride,
  ExerciseOverrideSchema,
  type NewOwnItem,
  NewOwnItemSchema,
  type OverrideVersion,
  OverrideVersionSchema,
  type OwnItemArchiving,
  OwnItemArchivingSchema,
  type OwnItemChange,
  OwnItemChangeSchema,
} from '../dto/own-knowledge.dto.js';
import { OwnKnowledgeService } from './own-knowledge.service.js';

@ApiTags('library')
@Controller('library')
export class OwnKnowledgeController {
  constructor(private readonly own: OwnKnowledgeService) {}

  @Post('exercises')
  @Allow('library.write')
  @Returns(LibraryExerciseSchema, 201)
  createOwnExercise(
    @Body({ schema: NewOwnItemSchema }) form: NewOwnItem,
    @IdempotencyKey() key: string,
  ): Promise<LibraryExercise> {
    return this.own.createItem(form, key);
  }

  @Put('exercises/:exerciseId')
  @Allow('library.write')
  @Returns(LibraryExerciseSchema)
  changeOwnExercise(
    @Param({ schema: ExerciseIdSchema }) { exerciseId }: ExerciseId,
    @Body({ schema: OwnItemChangeSchema }) form: OwnItemChange,
  ): Promise<LibraryExercise> {
    return this.own.changeItem(exerciseId, form);
  }

  @Put('exercises/:exerciseId/archived')
  @Allow('library.write')
  @Returns(LibraryExerciseSchema)
  archiveOwnExercise(
    @Param({ schema: ExerciseIdSchema }) { exerciseId }: ExerciseId,
    @Body({ schema: OwnItemArchivingSchema }) form: OwnItemArchiving,
  ): Promise<LibraryExercise> {
    return this.own.archiveItem(exerciseId, form);
  }

  @Put('exercises/:exerciseId/override')
  @Allow('library.write')
  @Returns(LibraryExerciseSchema)
  overruleExercise(
    @Param({ schema: ExerciseIdSchema }) { exerciseId }: ExerciseId,
    @Body({ schema: ExerciseOverrideSchema }) form: ExerciseOverride,
  ): Promise<LibraryExercise> {
    return this.own.overruleExercise(exerciseId, form);
  }

  @Delete('exercises/:exerciseId/override')
  @Allow('library.write')
  @Returns(LibraryExerciseSchema)
  restoreExercise(
    @Param({ schema: ExerciseIdSchema }) { exerciseId }: ExerciseId,
    @Query({ schema: OverrideVersionSchema }) { version }: OverrideVersion,
  ): Promise<LibraryExercise> {
    return this.own.restoreExercise(exerciseId, version);
  }

  @Put('conditions/:conditionId/override')
  @Allow('library.write')
  @Returns(LibraryConditionSchema)
  overruleCondition(
    @Param({ schema: ConditionIdSchema }) { conditionId }: ConditionId,
    @Body({ schema: ConditionOverrideSchema }) form: ConditionOverride,
  ): Promise<LibraryCondition> {
    return this.own.overruleCondition(conditionId, form);
  }

  @Delete('conditions/:conditionId/override')
  @Allow('library.write')
  @Returns(LibraryConditionSchema)
  restoreCondition(
    @Param({ schema: ConditionIdSchema }) { conditionId }: ConditionId,
    @Query({ schema: OverrideVersionSchema }) { version }: OverrideVersion,
  ): Promise<LibraryCondition> {
    return this.own.restoreCondition(conditionId, version);
  }
}
