import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type * as dto from './newsletters.dto.js';
import * as operations from './newsletters.operations.js';
import { NewslettersService } from './newsletters.service.js';

@Controller()
export class NewslettersController {
  constructor(private readonly newsletters: NewslettersService) {}

  @Handles(operations.createNewsletter)
  create(call: Call, input: dto.CreateNewsletterDto): Promise<dto.NewsletterDto> {
    return this.newsletters.create(call, input);
  }

  @Handles(operations.getNewsletter)
  get(call: Call, input: dto.FindNewsletterDto): Promise<dto.NewsletterDto> {
    return this.newsletters.get(call, input);
  }

  @Handles(operations.followNewsletter)
  follow(call: Call, input: dto.NewsletterRefDto): Promise<dto.NewsletterFollowDto> {
    return this.newsletters.follow(call, input);
  }

  @Handles(operations.unfollowNewsletter)
  unfollow(call: Call, input: dto.NewsletterRefDto): Promise<dto.NewsletterFollowDto> {
    return this.newsletters.unfollow(call, input);
  }

  @Handles(operations.muteNewsletter)
  mute(call: Call, input: dto.MuteNewsletterDto): Promise<dto.NewsletterMuteDto> {
    return this.newsletters.mute(call, input);
  }
}
