import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type OwnBodyMap, OwnBodyMapSchema } from '../body-history/dto/body-history.dto.js';
import { AllowClient } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { CheckInMaps } from './check-in-maps.service.js';
import {
  type CheckInId,
  CheckInIdSchema,
  type CheckInMap,
  type CheckInMapForm,
  CheckInMapFormSchema,
  CheckInMapSchema,
} from './dto/check-in-map.dto.js';

@ApiTags('check-ins')
@Controller('portal')
@AllowClient('portal')
export class CheckInMapsController {
  constructor(private readonly maps: CheckInMaps) {}

  @Get('body-map')
  @Returns(OwnBodyMapSchema)
  getOwnBodyMap(): Promise<OwnBodyMap> {
    return this.maps.getNewest();
  }

  @Put('check-ins/:checkInId/body-map')
  @Returns(CheckInMapSchema)
  addCheckInMap(
    @Param({ schema: CheckInIdSchema }) { checkInId }: CheckInId,
    @Body({ schema: CheckInMapFormSchema }) form: CheckInMapForm,
  ): Promise<CheckInMap> {
    return this.maps.add(checkInId, form);
  }
}
