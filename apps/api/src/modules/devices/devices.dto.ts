import { Flag, Instant, Nested, NestedList, NumberField, OneOf, Text } from '../../platform/operations/fields.js';
import { PageQuery } from '../../platform/operations/page.dto.js';
import { deviceStatuses } from './device.js';
import { againWords, type Again } from './device-states.js';
import { DeviceRef } from './device-field.js';

export class CloudCredentialsDto {
  @Text('The phone number id that Meta shows for the number.', { max: 64 }) phone_number_id!: string;
  @Text('A system user’s access token with whatsapp_business_messaging.', { max: 1024 }) access_token!: string;
  @Text('The app secret, which signs Meta’s callbacks.', { max: 256 }) app_secret!: string;
  @Text('The verify token for Meta’s callback set-up; made for you when left out.', { max: 256, optional: true })
  verify_token?: string;
  @Text('The WhatsApp Business Account id.', { max: 64, optional: true }) waba_id?: string;
}

export class CreateDeviceDto {
  @Text('The number, with its country code.', { max: 32 }) number!: string;
  @OneOf(['linked', 'cloud'], 'linked: by QR or pairing code, as a linked device; cloud: through Meta’s Cloud API.')
  engine!: string;
  @Text('A name for people.', { max: 100, optional: true }) name?: string;
  @NumberField('Messages a day, below the plan’s limit.', { integer: true, min: 1, max: 1_000_000, optional: true })
  daily_limit?: number;
  @Text('Where its traffic goes through: http://, https:// or socks5://, with user and password if need be.', {
    max: 1_000,
    optional: true,
  })
  proxy?: string;
  @Nested(() => CloudCredentialsDto, 'What Meta gave for the number; needed by the cloud engine.', { optional: true })
  credentials?: CloudCredentialsDto;
}

export class UpdateDeviceDto {
  @DeviceRef() device!: string;
  @Text('A name for people.', { max: 100, optional: true }) name?: string;
  @NumberField('Messages a day; null: the plan’s limit.', {
    integer: true,
    min: 1,
    max: 1_000_000,
    optional: true,
    nullable: true,
  })
  daily_limit?: number | null;
  @Text('Where its traffic goes through: http://, https:// or socks5://; null: no proxy.', {
    max: 1_000,
    optional: true,
    nullable: true,
  })
  proxy?: string | null;
  @Nested(() => CloudCredentialsDto, 'New credentials; checked with Meta before they replace the old ones.', {
    optional: true,
  })
  credentials?: CloudCredentialsDto;
}

export class DeviceRefDto {
  @DeviceRef() device!: string;
}

export class SenderDeviceDto {
  @Text('The number of the device.', { max: 64 }) sender_device!: string;
}

export class ListDevicesDto extends PageQuery {}

export class CallbackDto {
  @Text('The callback URL to enter at Meta.') url!: string;
  @Text('The verify token to enter at Meta.', { optional: true }) verify_token?: string;
}

export class DeviceDto {
  @Text('The id of the device.') id!: string;
  @Text('Its number, digits only.') number!: string;
  @OneOf(['linked', 'cloud'], 'How it reaches WhatsApp.') engine!: string;
  @Text('Its name.') name!: string;
  @OneOf(deviceStatuses, 'Whether it is connected.') status!: string;
  @Text('Why it is not connected, as a stable code.', { nullable: true }) reason!: string | null;
  @Text('The same in words, and what to do.', { nullable: true, max: 1_000 }) reason_text!: string | null;
  @OneOf(
    againWords,
    'What follows by itself. now, soon: it connects; slowly: with long pauses; never: a person must act.',
    {
      nullable: true,
    },
  )
  again!: Again | null;
  @Instant('Since when it stands so.') changed_at!: Date;
  @Flag('True: a person paused it, and nothing is sent or received.') paused!: boolean;
  @Text('WhatsApp’s hidden name for the number, once known.', { nullable: true }) lid!: string | null;
  @Text('The host and port of its proxy.', { nullable: true }) proxy!: string | null;
  @NumberField('Messages a day; null: the plan’s limit.', { nullable: true }) daily_limit!: number | null;
  @Nested(() => CallbackDto, 'Where Meta reports to; cloud devices only.', { optional: true }) callback?: CallbackDto;
  @Instant('When it was added.') created_at!: Date;
}

export class DevicePageDto {
  @NestedList(() => DeviceDto, 'The oldest first.', { max: 200 }) data!: DeviceDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}

export class DeviceStatusDto {
  @OneOf(deviceStatuses.map((status) => status.replaceAll('_', ' ')), 'Whether the device is connected.')
  message!: string;
  @Text('Its number.') device!: string;
  @Text('Why it is not connected.', { nullable: true }) reason!: string | null;
}

export class NamedDeviceStatusDto {
  @Text('The number of the device.') device!: string;
  @Text('Its name.') name!: string;
  @Text('connected, disconnected, not connected or not initialized.') status!: string;
}

export class DeviceStatusListDto {
  @NestedList(() => NamedDeviceStatusDto, 'Every device this token may use.', { max: 10_000 })
  devices!: NamedDeviceStatusDto[];
}

export class QrCodeDto {
  @Text('The QR code as a data URI, to be scanned in WhatsApp under Linked devices.') qrCode!: string;
}

export class PairingCodeDto {
  @Text('The code to type on the phone under Linked devices.') code!: string;
  @Instant('When it stops working.') expires_at!: Date;
}

export class DeviceDeletedDto {
  @Text('That it is done.') message!: string;
}

export class DeletedDto {
  @Text('The id of the device.') id!: string;
  @Flag('True: it is gone, and its waiting messages are cancelled.') deleted!: boolean;
}
