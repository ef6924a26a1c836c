import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { DevicesModule } from '../devices/index.js';
import { CommunitiesController } from './communities.controller.js';
import { CommunitiesService } from './communities.service.js';
import { GroupMembersService } from './group-members.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupsService } from './groups.service.js';
import { People } from './people.service.js';

@Module({
  imports: [ContactsModule, DevicesModule],
  controllers: [GroupsController, CommunitiesController],
  providers: [People, GroupsService, GroupMembersService, CommunitiesService],
})
export class GroupsModule {}
