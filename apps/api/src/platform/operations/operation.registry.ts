import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Call } from './call.js';
import { handledBy, type OperationSpec } from './operation.js';

export interface RegisteredOperation {
  readonly spec: OperationSpec;
  handle(call: Call, input: object): Promise<object>;
}

/** Every operation of the application, found at boot. Doors read this list and nothing else. */
@Injectable()
export class OperationRegistry implements OnModuleInit {
  private readonly operations = new Map<string, RegisteredOperation>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const wrapper of [...this.discovery.getControllers(), ...this.discovery.getProviders()]) {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null) continue;
      this.registerMethodsOf(instance);
    }
  }

  all(): readonly RegisteredOperation[] {
    return [...this.operations.values()].sort((a, b) => a.spec.id.localeCompare(b.spec.id));
  }

  find(id: string): RegisteredOperation | undefined {
    return this.operations.get(id);
  }

  private registerMethodsOf(instance: object): void {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return;
    for (const name of this.scanner.getAllMethodNames(prototype)) {
      const method: unknown = Reflect.get(prototype, name);
      if (typeof method !== 'function') continue;
      const spec = handledBy(method);
      if (spec) this.register(spec, (call, input) => callHandler(method, instance, call, input));
    }
  }

  private register(spec: OperationSpec, handle: RegisteredOperation['handle']): void {
    if (this.operations.has(spec.id)) throw new Error(`two methods handle the operation ${spec.id}`);
    if (spec.summary === '' || spec.description === '') throw new Error(`the operation ${spec.id} is not described`);
    if (Object.values(spec.doors).every((door) => !door)) throw new Error(`the operation ${spec.id} has no door`);
    this.operations.set(spec.id, { spec, handle });
  }
}

/** The decorator's type already ties the method to the declaration; reflection only loses that on the way. */
async function callHandler(method: object, instance: object, call: Call, input: object): Promise<object> {
  if (typeof method !== 'function') throw new Error('not a handler');
  const output: unknown = await Reflect.apply(method, instance, [call, input]);
  if (typeof output !== 'object' || output === null) throw new Error('a handler answered with no object');
  return output;
}
