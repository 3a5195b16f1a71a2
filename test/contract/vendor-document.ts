import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { specsDir } from '../kit/specs.ts';
import type { Schema, Swagger, SwaggerOperation } from './swagger.ts';
import { toJsonSchema } from './swagger.ts';

/** Everything said against a message; empty when the vendor's document allows it. */
type Complaints = readonly string[];

export interface VendorDocument {
  /** Null: no such operation. */
  operation(method: string, path: string): SwaggerOperation | null;
  definition(name: string): Schema | undefined;
  checkRequest(
    method: string,
    path: string,
    query: Readonly<Record<string, string>>,
    body: unknown,
  ): Complaints;
  checkAnswer(method: string, path: string, status: number, body: unknown): Complaints;
}

/** Statuses that a document declares on hardly any operation and that are answered all the same (design §5), and their body. */
interface Undeclared {
  readonly statuses: Readonly<Record<number, string>>;
  readonly body: Schema;
}

/** Real agents answer these, so the site does too. */
const ofHosts: Undeclared = {
  statuses: {
    401: 'no, bad or ended session',
    403: 'not permitted, e.g. in central management mode',
    429: 'too many sign-in attempts',
  },
  body: { $ref: '#/definitions/v1Error' },
};

/** The document of Palette declares no errors at all; these, and their body, are as seen in the field (domain §5.1). */
const ofPalette: Undeclared = {
  statuses: {
    400: 'input that it does not take, also more than 50 items a page',
    401: 'no, bad or ended session or API key',
    403: 'no permission',
    404: 'no such path, resource or project',
    405: 'lists that became searches',
    409: 'decided already',
    429: 'more calls a second than it takes',
    500: 'trouble of its own',
  },
  body: {
    type: 'object',
    required: ['code', 'message'],
    additionalProperties: false,
    properties: {
      code: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
      message: { type: 'string' },
      details: { type: 'object' },
      ref: { type: 'string' },
    },
  },
};

const root = 'vendor';
const nothing = (body: unknown): boolean => body === undefined || body === null || body === '';
const scalars: Readonly<Record<string, RegExp>> = {
  boolean: /^(true|false)$/,
  integer: /^-?\d+$/,
  string: /^[^]*$/,
};

function readVendorDocument(document: Swagger, undeclared: Undeclared): VendorDocument {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // Sizes of numbers, which say nothing in JSON.
  for (const size of ['float64', 'int64', 'int8']) ajv.addFormat(size, true);
  const definitions = (toJsonSchema({ properties: document.definitions }, root) as { properties: object })
    .properties;
  ajv.addSchema({ $id: root, definitions });

  const compiled = new Map<Schema, ValidateFunction>();
  const complaintsOf = (schema: Schema, body: unknown): Complaints => {
    const check = compiled.get(schema) ?? ajv.compile(toJsonSchema(schema, root) as object);
    compiled.set(schema, check);
    return check(body)
      ? []
      : (check.errors ?? []).map(
          (e) => `${e.instancePath || '/'} ${e.message ?? ''} ${JSON.stringify(e.params)}`,
        );
  };

  const operation = (method: string, at: string): SwaggerOperation | null => {
    const literal = document.paths[at]?.[method.toLowerCase()];
    if (literal) return literal;
    const template = Object.keys(document.paths).find(
      (key) => key.includes('{') && new RegExp(`^${key.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(at),
    );
    return (template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()]) ?? null;
  };

  return {
    operation,
    definition: (name) => document.definitions[name],
    checkRequest(method, at, query, body) {
      const found = operation(method, at);
      if (!found) return [`${method} ${at}: no such operation`];
      const complaints: string[] = [];
      const declared = (found.parameters ?? []).filter((parameter) => parameter.in === 'query');
      for (const [name, value] of Object.entries(query)) {
        const parameter = declared.find((one) => one.name === name);
        if (!parameter) complaints.push(`query ${name} is not declared`);
        else if (!scalars[parameter.type ?? 'string']?.test(value))
          complaints.push(`query ${name} is no ${parameter.type ?? ''}`);
      }
      for (const { name, required } of declared)
        if (required && !query[name]) complaints.push(`query ${name} is required`);
      const bodyParameter = found.parameters?.find((parameter) => parameter.in === 'body');
      if (!nothing(body))
        complaints.push(
          ...(bodyParameter?.schema ? complaintsOf(bodyParameter.schema, body) : ['no body is declared']),
        );
      else if (bodyParameter?.required) complaints.push('a body is required');
      return complaints.map((complaint) => `${method} ${at}: ${complaint}`);
    },
    checkAnswer(method, at, status, body) {
      const found = operation(method, at);
      if (!found) return [`${method} ${at}: no such operation`];
      const response =
        found.responses[status] ??
        (undeclared.statuses[status] ? { schema: undeclared.body } : found.responses['default']);
      const complaints = !response
        ? ['status is not declared']
        : response.schema
          ? complaintsOf(response.schema, body)
          : nothing(body)
            ? []
            : ['no body is declared'];
      return complaints.map((complaint) => `${method} ${at} ${String(status)}: ${complaint}`);
    },
  };
}

function open(file: string, undeclared: Undeclared): VendorDocument | null {
  const dir = specsDir();
  if (!dir) {
    process.stderr.write(
      '\n*** CONTRACT TESTS SKIPPED: no vendor documents. Set FIELDLINK_SPECS to their folder. ***\n\n',
    );
    return null;
  }
  return readVendorDocument(JSON.parse(readFileSync(path.join(dir, file), 'utf8')) as Swagger, undeclared);
}

/** Null, and a loud line, on a machine without the vendor's documents: the suite then skips. */
export const vendorDocument = (): VendorDocument | null => open('edge-management-api.json', ofHosts);

/** The same of Palette's own API. */
export const paletteDocument = (): VendorDocument | null => open('palette-api.json', ofPalette);
