import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv';
import { Validator } from '@seriousme/openapi-schema-validator';
import { exampleAddresses, openApiOf } from '../modules/docs/index.js';
import { buildLibrary } from '../modules/docs/pages/library.js';
import { describedSettings } from '../platform/config/setting.js';
import { toolOf, toolSpecs } from '../platform/mcp/tool-definition.js';
import type { OperationSpec } from '../platform/operations/operation.js';
import { readInput } from '../platform/operations/read-input.js';
import { schemaOf } from '../platform/operations/schema.js';
import { contractFiles } from './contract-files.js';
import { declaredOperations } from './declared-operations.js';
import { driftedFiles, writeFiles } from './drift.js';

const specs: OperationSpec[] = await declaredOperations();
const byId = specs.map((spec) => [spec.id, spec] as const);
const tools = toolSpecs(specs).map((spec) => [spec.id, toolOf(spec)] as const);

describe('what is committed', () => {
  it('is compared with what the code says: a file that differs or is missing is named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'contract-'));
    try {
      const files = new Map([
        ['a/one.json', '1'],
        ['two.json', '2'],
      ]);
      expect(driftedFiles(folder, files)).toEqual(['a/one.json', 'two.json']);
      writeFiles(folder, files);
      expect(driftedFiles(folder, files)).toEqual([]);
      writeFileSync(path.join(folder, 'two.json'), '3');
      expect(driftedFiles(folder, files)).toEqual(['two.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('comes out the same twice', () => {
    expect(contractFiles(specs)).toEqual(contractFiles(specs));
  });
});

describe.each(byId)('the operation %s', (_id, spec) => {
  it('shows an input that it would take', () => {
    expect(() => readInput(spec.input, spec.example.input, 'refuse')).not.toThrow();
  });

  it('shows an output that its schema describes in full', () => {
    const validate = new AjvJsonSchemaValidator().getValidator(parseSchema(closed(schemaOf(spec.output))));
    expect(validate(spec.example.output)).toMatchObject({ valid: true });
  });
});

describe('the tools', () => {
  it('are the seven of the contract', () => {
    expect(tools.map(([name]) => name)).toEqual([
      'get_device_balance',
      'get_device_status',
      'get_failed_numbers',
      'list_devices_status',
      'send_location_message',
      'send_media_message',
      'send_text_message',
    ]);
  });

  it.each(tools)('%s is understood by every host', (name, tool) => {
    expect(name).toMatch(/^[a-z][a-z_]{0,47}$/);
    expect(tool.description).toBeTruthy();
    for (const schema of [tool.inputSchema, tool.outputSchema]) {
      expect(schema).toMatchObject({ type: 'object' });
      for (const combinator of ['oneOf', 'anyOf', 'allOf', '$ref']) expect(schema).not.toHaveProperty(combinator);
      expect(undescribed(schema, name)).toEqual([]);
      expect(listTyped(schema)).toEqual([]);
    }
    expect(Object.values(tool.annotations ?? {}).every((hint) => typeof hint === 'boolean')).toBe(true);
    expect(Object.keys(tool.annotations ?? {})).toHaveLength(4);
  });

  it('cost an agent little to know', () => {
    expect(JSON.stringify(tools.map(([, tool]) => tool)).length).toBeLessThan(16_000);
  });
});

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const document = parseDocument(openApiOf(specs, exampleAddresses, '1.0.0'));
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has an address for every operation that has one, and each operationId once', () => {
    const text = JSON.stringify(openApiOf(specs, exampleAddresses, '1.0.0'));
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const doors = specs.flatMap(({ doors: { whatsgate, rest } }) => [whatsgate, rest].filter(Boolean));
    expect(ids).toHaveLength(doors.length);
  });
});

describe('the documentation', () => {
  const library = buildLibrary(specs, describedSettings(), exampleAddresses);

  it('leaves no placeholder of an address unfilled', () => {
    expect(library.pages.filter(({ markdown }) => markdown.includes('{base_domain}'))).toEqual([]);
  });
});

/** Every property of every depth must say what it is. */
function undescribed(schema: unknown, at: string): string[] {
  return partsOf(schema).flatMap(([name, part]) => {
    const place = `${at}.${name}`;
    return [...('description' in part && part.description ? [] : [place]), ...undescribed(part, place)];
  });
}

function partsOf(schema: unknown): [string, object][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = 'properties' in schema && schema.properties ? Object.entries(schema.properties) : [];
  const inner = 'items' in schema ? partsOf(schema.items) : [];
  return [...properties.filter((entry): entry is [string, object] => typeof entry[1] === 'object'), ...inner];
}

function listTyped(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'type' in schema && Array.isArray(schema.type) ? [schema] : [];
  return [...own, ...Object.values(schema).flatMap(listTyped)];
}

/** An example that shows a field the schema does not know is as wrong as one that lacks it. */
function closed(schema: object): object {
  const parts = Object.entries(schema).map(([key, part]): [string, unknown] => [
    key,
    typeof part === 'object' && part !== null && !Array.isArray(part) ? closed(part) : part,
  ]);
  const isObject = 'properties' in schema;
  return { ...Object.fromEntries(parts), ...(isObject ? { additionalProperties: false } : {}) };
}

function parseSchema(schema: object): Record<string, boolean> {
  return JSON.parse(JSON.stringify(schema));
}

function parseDocument(document: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(document));
}
