import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type * as dto from './profiles.dto.js';
import * as operations from './profiles.operations.js';
import { ProfilesService } from './profiles.service.js';

@Controller()
export class ProfilesController {
  constructor(private readonly profiles: ProfilesService) {}

  @Handles(operations.getProfile)
  get(call: Call, input: dto.ProfileOfDeviceDto): Promise<dto.ProfileDto> {
    return this.profiles.get(call, input);
  }

  @Handles(operations.updateProfile)
  update(call: Call, input: dto.UpdateProfileDto): Promise<dto.ProfileDto> {
    return this.profiles.update(call, input);
  }

  @Handles(operations.getBusinessProfile)
  business(call: Call, input: dto.ProfileOfDeviceDto): Promise<dto.BusinessProfileDto> {
    return this.profiles.business(call, input);
  }

  @Handles(operations.updateBusinessProfile)
  updateBusiness(call: Call, input: dto.UpdateBusinessProfileDto): Promise<dto.BusinessProfileDto> {
    return this.profiles.updateBusiness(call, input);
  }

  @Handles(operations.getPrivacy)
  privacy(call: Call, input: dto.ProfileOfDeviceDto): Promise<dto.PrivacyDto> {
    return this.profiles.privacy(call, input);
  }

  @Handles(operations.updatePrivacy)
  updatePrivacy(call: Call, input: dto.UpdatePrivacyDto): Promise<dto.PrivacyDto> {
    return this.profiles.updatePrivacy(call, input);
  }
}
