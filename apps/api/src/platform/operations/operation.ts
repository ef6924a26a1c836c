import 'reflect-metadata';
import type { ErrorCode } from '../errors/catalogue.js';
import type { Call } from './call.js';
import type { DtoClass } from './schema.js';

export const scopes = [
  'messages:send',
  'messages:read',
  'devices:read',
  'devices:write',
  'contacts:read',
  'contacts:write',
  'chats:write',
  'groups:read',
  'groups:write',
  'profile:read',
  'profile:write',
  'events:read',
  'reports:read',
  'tokens:read',
  'tokens:write',
  'users:read',
  'users:write',
  'sessions:read',
  'sessions:write',
  'audit:read',
  'account:read',
  'account:write',
] as const;

export type Scope = (typeof scopes)[number];

/** What a customer can ask for, declared once and served through every door. */
export interface OperationSpec<Input extends object = object, Output extends object = object> {
  /** operationId, tool name, docs anchor and audit action. */
  readonly id: string;
  readonly scope: Scope;
  /** `send` is a write whose record is the message row itself: it names the token, the door and the request. */
  readonly effect: 'read' | 'write' | 'send' | 'destructive';
  readonly summary: string;
  readonly description: string;
  readonly doors: {
    /** "POST /send/text" below the tenant's /api, answered in WhatsGate's shape. */
    readonly whatsgate?: string;
    /** "POST /messages" below /api/v1. */
    readonly rest?: string;
    readonly mcp?: boolean;
  };
  readonly input: DtoClass<Input>;
  readonly output: DtoClass<Output>;
  readonly errors: readonly ErrorCode[];
  readonly example: {
    readonly input: Readonly<Record<string, unknown>>;
    readonly output: Readonly<Record<string, unknown>>;
  };
  /** Answers with server-sent events, each one an output, until the caller leaves. Served at the REST door only. */
  readonly stream?: true;
  /** What streams is a CSV file of this name, each output a row of it, rather than events. */
  readonly csv?: string;
  /** The status of success at the REST door; 200 unless said. */
  readonly status?: 201;
  /** WhatsGate's clients may send fields of their own; ours are told of a misspelt one. */
  readonly unknownFields?: 'ignore';
  readonly bodyLimitBytes?: number;
}

export function operation<Input extends object, Output extends object, Spec extends OperationSpec<Input, Output>>(
  spec: Spec & OperationSpec<Input, Output>,
): Spec & OperationSpec<Input, Output> {
  return spec;
}

export type OperationHandler<Input extends object, Output extends object> = (
  call: Call,
  input: Input,
) => Promise<Output>;

type HandlerDecorator<Input extends object, Output extends object> = (
  target: object,
  property: string | symbol,
  descriptor: TypedPropertyDescriptor<OperationHandler<Input, Output>>,
) => void;

type StreamHandler<Input extends object, Output extends object> = (
  call: Call,
  input: Input,
) => Promise<AsyncIterable<Output>>;

type StreamDecorator<Input extends object, Output extends object> = (
  target: object,
  property: string | symbol,
  descriptor: TypedPropertyDescriptor<StreamHandler<Input, Output>>,
) => void;

const HANDLES = Symbol('operation');

/** Marks the one method that does an operation; its types must be the declaration's. */
export function Handles<Input extends object, Output extends object>(
  spec: OperationSpec<Input, Output>,
): HandlerDecorator<Input, Output> {
  return (_target, _property, descriptor) => {
    if (descriptor.value) Reflect.defineMetadata(HANDLES, spec, descriptor.value);
  };
}

/** The same for an operation that streams: what can be refused is refused before the first event. */
export function Streams<Input extends object, Output extends object>(
  spec: OperationSpec<Input, Output> & { readonly stream: true },
): StreamDecorator<Input, Output> {
  return (_target, _property, descriptor) => {
    if (descriptor.value) Reflect.defineMetadata(HANDLES, spec, descriptor.value);
  };
}

export function handledBy(method: object): OperationSpec | undefined {
  const spec: unknown = Reflect.getMetadata(HANDLES, method);
  return isSpec(spec) ? spec : undefined;
}

function isSpec(value: unknown): value is OperationSpec {
  return typeof value === 'object' && value !== null && 'doors' in value;
}
