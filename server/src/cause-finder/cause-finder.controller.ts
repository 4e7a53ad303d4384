import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { CauseFinder } from './cause-finder.service.js';
import { type FinderAnswer, FinderAnswerSchema } from './dto/finder-answer.dto.js';
import { type FinderQuery, FinderQuerySchema } from './dto/finder-query.dto.js';

@ApiTags('cause finder')
@Controller('cause-finder')
export class CauseFinderController {
  constructor(private readonly finder: CauseFinder) {}

  @Post('preview')
  @Allow('library.read')
  @Returns(FinderAnswerSchema)
  previewCauses(@Body({ schema: FinderQuerySchema }) query: FinderQuery): Promise<FinderAnswer> {
    return this.finder.preview(query);
  }
}
