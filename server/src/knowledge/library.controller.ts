import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/access.decorators.js';
import { type CachedAnswer, CachedAnswerInterceptor } from '../platform/http/cached-answer.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { ContentReviews } from './content-reviews.service.js';
import {
  type ExerciseId,
  ExerciseIdSchema,
  LibraryConditionListSchema,
  LibraryExerciseListSchema,
  LibraryExerciseSchema,
  type MovementList,
  MovementListSchema,
  type ReviewedAreaList,
  ReviewedAreaListSchema,
  type ReviewForm,
  ReviewFormSchema,
} from './dto/library.dto.js';
import { LibraryCauseListSchema, LibraryMuscleListSchema } from './dto/library-body.dto.js';
import {
  type LibraryConsentList,
  LibraryConsentListSchema,
  LibraryRedFlagListSchema,
} from './dto/library-safety.dto.js';
import { LibraryService } from './library.service.js';

@ApiTags('library')
@Controller('library')
export class LibraryController {
  constructor(
    private readonly library: LibraryService,
    private readonly reviews: ContentReviews,
  ) {}

  @Get('exercises')
  @Allow('library.read')
  @UseInterceptors(CachedAnswerInterceptor)
  @Returns(LibraryExerciseListSchema)
  listLibraryExercises(): Promise<CachedAnswer> {
    return this.library.listExercises();
  }

  @Get('exercises/:exerciseId')
  @Allow('library.read')
  @UseInterceptors(CachedAnswerInterceptor)
  @Returns(LibraryExerciseSchema)
  getLibraryExercise(@Param({ schema: ExerciseIdSchema }) { exerciseId }: ExerciseId): Promise<CachedAnswer> {
    return this.library.getExercise(exerciseId);
  }

  @Get('muscles')
  @Allow('library.read')
  @UseInterceptors(CachedAnswerInterceptor)
  @Returns(LibraryMuscleListSchema)
  listLibraryMuscles(): Promise<CachedAnswer> {
    return this.library.listMuscles();
  }

  @Get('causes')
  @Allow('library.read')
  @UseInterceptors(CachedAnswerInterceptor)
  @Returns(LibraryCauseListSchema)
  listLibraryCauses(): Promise<CachedAnswer> {
    return this.library.listCauses();
  }

  @Get('conditions')
  @Allow('library.read')
  @UseInterceptors(CachedAnswerInterceptor)
  @Returns(LibraryConditionListSchema)
  listLibraryConditions(): Promise<CachedAnswer> {
    return this.library.listConditions();
  }

  @Get('red-flags')
  @Allow('library.read')
  @UseInterceptors(CachedAnswerInterceptor)
  @Returns(LibraryRedFlagListSchema)
  listLibraryRedFlags(): Promise<CachedAnswer> {
    return this.library.listRedFlags();
  }

  @Get('consents')
  @Allow('library.read')
  @Returns(LibraryConsentListSchema)
  listLibraryConsents(): Promise<LibraryConsentList> {
    return this.library.listConsents();
  }

  @Get('movements')
  @Allow('library.read')
  @Returns(MovementListSchema)
  listMovements(): MovementList {
    return this.library.listMovements();
  }

  @Get('reviews')
  @Allow('library.read')
  @Returns(ReviewedAreaListSchema)
  listLibraryReviews(): Promise<ReviewedAreaList> {
    return this.reviews.listReviewedAreas();
  }

  @Post('reviews')
  @Allow('library.review')
  @Returns(ReviewedAreaListSchema, 201)
  recordLibraryReview(
    @Body({ schema: ReviewFormSchema }) form: ReviewForm,
    @IdempotencyKey() key: string,
  ): Promise<ReviewedAreaList> {
    return this.reviews.recordReview(form, key);
  }
}
