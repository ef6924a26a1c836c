import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type * as dto from './people.dto.js';
import * as operations from './people.operations.js';
import { PeopleService } from './people.service.js';
import type {
  BusinessProfileDto,
  ListProductsDto,
  PersonRefDto,
  ProductPageDto,
  ProfileOfDeviceDto,
} from './profiles.dto.js';
import { getPersonBusinessProfile, listProducts } from './profiles.operations.js';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Handles(operations.checkNumbers)
  check(call: Call, input: dto.CheckNumbersDto): Promise<dto.CheckedNumbersDto> {
    return this.people.check(call, input);
  }

  @Handles(operations.getPerson)
  get(call: Call, input: PersonRefDto): Promise<dto.PersonDto> {
    return this.people.get(call, input);
  }

  @Handles(getPersonBusinessProfile)
  business(call: Call, input: PersonRefDto): Promise<BusinessProfileDto> {
    return this.people.business(call, input);
  }

  @Handles(listProducts)
  products(call: Call, input: ListProductsDto): Promise<ProductPageDto> {
    return this.people.products(call, input);
  }

  @Handles(operations.listBlocked)
  blocked(call: Call, input: ProfileOfDeviceDto): Promise<dto.BlockedPeopleDto> {
    return this.people.blocked(call, input);
  }

  @Handles(operations.blockPerson)
  block(call: Call, input: PersonRefDto): Promise<dto.BlockedDto> {
    return this.people.block(call, input, true);
  }

  @Handles(operations.unblockPerson)
  unblock(call: Call, input: PersonRefDto): Promise<dto.BlockedDto> {
    return this.people.block(call, input, false);
  }
}
