import { Module } from '@nestjs/common';
import { UsersModule } from '../users/index.js';
import { SignUpController } from './sign-up.controller.js';
import { SignUpService } from './sign-up.service.js';

@Module({
  imports: [UsersModule],
  controllers: [SignUpController],
  providers: [SignUpService],
})
export class SignUpModule {}
