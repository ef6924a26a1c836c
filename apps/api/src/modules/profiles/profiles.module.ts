import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { DevicesModule } from '../devices/index.js';
import { MediaModule } from '../media/index.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { ProfilesController } from './profiles.controller.js';
import { ProfilesService } from './profiles.service.js';

@Module({
  imports: [ContactsModule, DevicesModule, MediaModule],
  controllers: [ProfilesController, PeopleController],
  providers: [ProfilesService, PeopleService],
})
export class ProfilesModule {}
