import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import { Describe } from './setting.js';

const urlOptions = { require_tld: false, require_protocol: true };
const webAddress = { message: '$property must be an address that begins with http:// or https://' };

/** The environment, one field a variable. config.ts turns it into what the rest of the code sees. */
export class Environment {
  @IsInt({ message: 'PORT must be a number from 0 to 65535' })
  @Min(0, { message: 'PORT must be a number from 0 to 65535' })
  @Max(65_535, { message: 'PORT must be a number from 0 to 65535' })
  @Describe('The port the api listens on.', { defaultText: '3000' })
  PORT: number = 3000;

  @IsString()
  @Describe('The address the api listens on.', { defaultText: '127.0.0.1 in the demo, else 0.0.0.0' })
  HOST?: string;

  @Matches(/^[a-z0-9.-]+$/i, { message: 'BASE_DOMAIN must be a host name' })
  @Describe('Tenants live below this domain.', { defaultText: 'localhost' })
  BASE_DOMAIN: string = 'localhost';

  @IsOptional()
  @IsUrl({ ...urlOptions, protocols: ['http', 'https'] }, webAddress)
  @Describe('The address people use for the bare domain, when a proxy changes scheme or port.')
  PUBLIC_URL?: string;

  @IsIn(['all', 'api', 'worker'])
  @Describe('Which doors this process opens: all, api or worker.', { defaultText: 'all' })
  ROLE: 'all' | 'api' | 'worker' = 'all';

  @IsOptional()
  @IsUrl(
    { ...urlOptions, protocols: ['postgres', 'postgresql'] },
    { message: 'DATABASE_URL must begin with postgresql://' },
  )
  @Describe('PostgreSQL; unset: the embedded one in DATA_DIR.', { secret: true })
  DATABASE_URL?: string;

  @IsInt({ message: 'DATABASE_CONNECTIONS must be a number from 2 to 200' })
  @Min(2, { message: 'DATABASE_CONNECTIONS must be a number from 2 to 200' })
  @Max(200, { message: 'DATABASE_CONNECTIONS must be a number from 2 to 200' })
  @Describe('Connections to PostgreSQL a process may hold.', { defaultText: '12' })
  DATABASE_CONNECTIONS: number = 12;

  @IsOptional()
  @IsUrl(
    { ...urlOptions, protocols: ['redis', 'rediss'] },
    { message: 'REDIS_URL must begin with redis:// or rediss://' },
  )
  @Describe('Queue, limits and fan-out on Redis; unset: on PostgreSQL.', { secret: true })
  REDIS_URL?: string;

  @Matches(/^[a-z0-9:_-]+$/i, { message: 'QUEUE_PREFIX must be letters, digits, ":", "_" and "-"' })
  @Describe('The prefix of every key in Redis, and the schema of the queue in PostgreSQL.', { defaultText: 'wagate' })
  QUEUE_PREFIX: string = 'wagate';

  @IsString()
  @Describe('Embedded data and demo files.', { defaultText: '.wagate' })
  DATA_DIR: string = '.wagate';

  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32)' })
  @Describe(
    '32 bytes in base64 that wrap the tenants’ keys; made and kept in DATA_DIR by the demo, demanded elsewhere.',
    {
      secret: true,
    },
  )
  MASTER_KEY?: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'MASTER_KEY_OLD must be 32 bytes in base64' })
  @Describe('The master key being rotated away from, until `npm run admin -- key rotate` has run.', { secret: true })
  MASTER_KEY_OLD?: string;

  @Matches(/^(cloud|linked)(,(cloud|linked))*$/, { message: 'ENGINES must be cloud, linked or cloud,linked' })
  @Describe('How numbers may reach WhatsApp: cloud (Meta’s Cloud API), linked (WhatsApp Web), or both.', {
    defaultText: 'cloud,linked',
  })
  ENGINES: string = 'cloud,linked';

  @IsOptional()
  @IsUrl({ ...urlOptions, protocols: ['ws', 'wss'] }, { message: 'WHATSAPP_WEB_URL must begin with ws:// or wss://' })
  @Describe('The WhatsApp Web socket; unset outside the demo: the real one.')
  WHATSAPP_WEB_URL?: string;

  @IsOptional()
  @IsString()
  @Describe('Extra CA (PEM file) for the media hosts a test WhatsApp answers with.')
  WHATSAPP_MEDIA_CA?: string;

  @IsUrl({ ...urlOptions, protocols: ['http', 'https'] }, webAddress)
  @Describe('Meta’s Graph API; the demo points it at the emulator.', { defaultText: 'https://graph.facebook.com' })
  GRAPH_API_URL: string = 'https://graph.facebook.com';

  @Matches(/^v\d+\.\d+$/, { message: 'GRAPH_API_VERSION must look like v23.0' })
  @Describe('The Graph API version.', { defaultText: 'v23.0' })
  GRAPH_API_VERSION: string = 'v23.0';

  @IsOptional()
  @IsUrl({ ...urlOptions, protocols: ['smtp', 'smtps'] }, { message: 'SMTP_URL must begin with smtp:// or smtps://' })
  @Describe('The mail server for invitations and forgotten passwords; unset: no mail is sent.', { secret: true })
  SMTP_URL?: string;

  @IsOptional()
  @Matches(/^[^\r\n]*@[^\r\n]+$/, { message: 'MAIL_FROM must be an e-mail address, or a name with one in <>' })
  @Describe('Who mail comes from.', { defaultText: 'Wagate <no-reply@BASE_DOMAIN>' })
  MAIL_FROM?: string;

  @IsOptional()
  @IsString()
  @Describe('Private host:port pairs, comma separated, that media may be fetched from. Empty in production.')
  MEDIA_PRIVATE_HOSTS?: string;

  @IsOptional()
  @IsString()
  @Describe('Addresses or CIDR ranges of proxies whose forwarded headers count, comma separated.')
  TRUSTED_PROXIES?: string;

  @IsOptional()
  @IsUrl({ ...urlOptions, protocols: ['http', 'https'] }, webAddress)
  @Describe('Where the demo’s emulator answers; set by npm start.')
  EMULATOR_URL?: string;

  @IsOptional()
  @IsIn(['open', 'closed'], { message: 'SIGN_UP must be open or closed' })
  @Describe('open: anybody may make an account at /sign-up; closed: only whoever runs the gateway.', {
    defaultText: 'open in the demo, else closed',
  })
  SIGN_UP?: 'open' | 'closed';

  @Matches(/^\S{1,64}$/, { message: 'SIGN_UP_PLAN must be the name of a plan' })
  @Describe('The plan of accounts made at /sign-up.', { defaultText: 'trial' })
  SIGN_UP_PLAN: string = 'trial';

  @IsIn(['0', '1'])
  @Describe('1 (default of npm start) seeds the demo tenant and starts the emulator; 0 is production.', {
    defaultText: '0',
  })
  DEMO: '0' | '1' = '0';

  @IsOptional()
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  @Describe('How much is logged.', { defaultText: 'warn in the demo, else info' })
  LOG_LEVEL?: string;
}
