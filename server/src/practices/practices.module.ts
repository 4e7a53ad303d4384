import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticeEntity } from './practice.entity.js';
import { PracticesController } from './practices.controller.js';
import { PracticesRepository } from './practices.repository.js';
import { PracticesService } from './practices.service.js';
import { StaffMemberEntity } from './staff-member.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([PracticeEntity, StaffMemberEntity])],
  controllers: [PracticesController],
  providers: [PracticesService, PracticesRepository],
  exports: [PracticesService],
})
export class PracticesModule {}
