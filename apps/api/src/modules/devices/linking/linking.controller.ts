import { Controller } from '@nestjs/common';
import type { Call } from '../../../platform/operations/call.js';
import { Handles, Streams } from '../../../platform/operations/operation.js';
import { LinkingService } from '../linking.service.js';
import { LinkPagesService } from './link-pages.service.js';
import type {
  CreateLinkPageDto,
  LinkDeviceDto,
  LinkPageDto,
  LinkPageRefDto,
  LinkPageRevokedDto,
  LinkPagesOfDeviceDto,
  LinkStepDto,
  OpenLinkPagesDto,
} from './linking.dto.js';
import { createLinkPage, linkDevice, listLinkPages, revokeLinkPage } from './linking.operations.js';

@Controller()
export class LinkingController {
  constructor(
    private readonly linking: LinkingService,
    private readonly pages: LinkPagesService,
  ) {}

  @Streams(linkDevice)
  link(call: Call, input: LinkDeviceDto): Promise<AsyncIterable<LinkStepDto>> {
    return this.linking.watch(call, input);
  }

  @Handles(createLinkPage)
  createPage(call: Call, input: CreateLinkPageDto): Promise<LinkPageDto> {
    return this.pages.create(call, input);
  }

  @Handles(listLinkPages)
  listPages(call: Call, input: LinkPagesOfDeviceDto): Promise<OpenLinkPagesDto> {
    return this.pages.list(call, input.device);
  }

  @Handles(revokeLinkPage)
  revokePage(call: Call, input: LinkPageRefDto): Promise<LinkPageRevokedDto> {
    return this.pages.revoke(call, input.id);
  }
}
