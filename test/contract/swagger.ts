/** Just as much of Swagger 2 as the vendor's documents use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [key: string]: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'body' | 'path' | 'header' | 'formData';
  readonly required?: boolean;
  readonly type?: string;
  readonly schema?: Schema;
}

export interface SwaggerOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly security?: readonly unknown[];
}

export interface Swagger {
  readonly paths: Readonly<Record<string, Readonly<Record<string, SwaggerOperation>>>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Swagger 2 to JSON Schema, closed: a field the vendor's document does not name is a mistake of ours, so an object with
 * named properties admits no others. `x-nullable` lets null in.
 */
export function toJsonSchema(value: unknown, root: string): unknown {
  if (Array.isArray(value)) return value.map((item) => toJsonSchema(item, root));
  if (!isRecord(value)) return value;
  if (typeof value['$ref'] === 'string') return { $ref: value['$ref'].replace(/^#/, `${root}#`) };
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    // Names of properties are data, not keywords: one of the vendor's is called "type".
    key === 'properties' && isRecord(item)
      ? Object.fromEntries(Object.entries(item).map(([name, schema]) => [name, toJsonSchema(schema, root)]))
      : toJsonSchema(item, root),
  ]);
  const schema = Object.fromEntries(entries) as Record<string, unknown>;
  // There a limit was made exclusive; here the exclusive limit has a name of its own.
  if (schema['exclusiveMinimum'] === true) {
    schema['exclusiveMinimum'] = schema['minimum'];
    delete schema['minimum'];
  }
  if (isRecord(schema['properties']) && schema['additionalProperties'] === undefined)
    schema['additionalProperties'] = false;
  return value['x-nullable'] === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}
