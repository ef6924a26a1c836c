import { Module } from '@nestjs/common';
import { DevicesModule } from '../devices/index.js';
import { CommunitiesController } from './communities.controller.js';
import { CommunitiesService } from './communities.service.js';
import { GroupMembersService } from './group-members.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupsService } from './groups.service.js';

@Module({
  imports: [DevicesModule],
  controllers: [GroupsController, CommunitiesController],
  providers: [GroupsService, GroupMembersService, CommunitiesService],
})
export class GroupsModule {}
