import { Module } from '@nestjs/common';
import { Addressees } from './addressees.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsRepository } from './contacts.repository.js';
import { ContactsService } from './contacts.service.js';
import { PeopleSeen } from './people-seen.service.js';

@Module({
  controllers: [ContactsController],
  providers: [Addressees, ContactsService, ContactsRepository, PeopleSeen],
  exports: [Addressees, ContactsService],
})
export class ContactsModule {}
