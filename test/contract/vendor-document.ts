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

/**
 * The vendor declares these on hardly any operation; real agents answer them all the same, so the site does too (design §5).
 * Their bodies must still be v1Error.
 */
const undeclaredStatuses: Readonly<Record<number, string>> = {
  401: 'no, bad or ended session',
  403: 'not permitted, e.g. in central management mode',
  429: 'too many sign-in attempts',
};

const root = 'vendor';
const v1Error: Schema = { $ref: '#/definitions/v1Error' };
const nothing = (body: unknown): boolean => body === undefined || body === null || body === '';
const scalars: Readonly<Record<string, RegExp>> = {
  boolean: /^(true|false)$/,
  integer: /^-?\d+$/,
  string: /^[^]*$/,
};

function readVendorDocument(document: Swagger): VendorDocument {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
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
        (undeclaredStatuses[status] ? { schema: v1Error } : found.responses['default']);
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

/** Null, and a loud line, on a machine without the vendor's documents: the suite then skips. */
export function vendorDocument(): VendorDocument | null {
  const dir = specsDir();
  if (!dir) {
    process.stderr.write(
      '\n*** CONTRACT TESTS SKIPPED: no vendor documents. Set FIELDLINK_SPECS to their folder. ***\n\n',
    );
    return null;
  }
  return readVendorDocument(
    JSON.parse(readFileSync(path.join(dir, 'edge-management-api.json'), 'utf8')) as Swagger,
  );
}
