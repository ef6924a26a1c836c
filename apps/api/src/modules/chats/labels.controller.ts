import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type * as dto from './labels.dto.js';
import * as operations from './labels.operations.js';
import { LabelsService } from './labels.service.js';

@Controller()
export class LabelsController {
  constructor(private readonly labels: LabelsService) {}

  @Handles(operations.listLabels)
  list(call: Call, input: dto.LabelsOfDeviceDto): Promise<dto.LabelListDto> {
    return this.labels.list(call, input);
  }

  @Handles(operations.saveLabel)
  save(call: Call, input: dto.SaveLabelDto): Promise<dto.LabelDto> {
    return this.labels.save(call, input);
  }

  @Handles(operations.deleteLabel)
  delete(call: Call, input: dto.LabelRefDto): Promise<dto.LabelDeletedDto> {
    return this.labels.delete(call, input);
  }

  @Handles(operations.labelChat)
  labelChat(call: Call, input: dto.ChatLabelRefDto): Promise<dto.LabelledDto> {
    return this.labels.putOnChat(call, input, true);
  }

  @Handles(operations.unlabelChat)
  unlabelChat(call: Call, input: dto.ChatLabelRefDto): Promise<dto.LabelledDto> {
    return this.labels.putOnChat(call, input, false);
  }

  @Handles(operations.labelMessage)
  labelMessage(call: Call, input: dto.MessageLabelRefDto): Promise<dto.LabelledDto> {
    return this.labels.putOnMessage(call, input, true);
  }

  @Handles(operations.unlabelMessage)
  unlabelMessage(call: Call, input: dto.MessageLabelRefDto): Promise<dto.LabelledDto> {
    return this.labels.putOnMessage(call, input, false);
  }
}
