import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Operation } from '#shared/wire/operations.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Schema, SwaggerOperation } from './swagger.ts';
import { vendorDocument } from './vendor-document.ts';

const document = vendorDocument();

const keysOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const requiredKeysOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).flatMap(([key, field]) =>
        field instanceof z.ZodType && !field.safeParse(undefined).success ? [key] : [],
      )
    : [];

function bodyKeysOf(found: SwaggerOperation): string[] {
  const schema: Schema | undefined = found.parameters?.find((parameter) => parameter.in === 'body')?.schema;
  const name = schema?.$ref?.split('/').at(-1);
  return Object.keys((name ? document?.definition(name) : schema)?.properties ?? {});
}

describe.skipIf(!document)('the table of operations against the vendor document', () => {
  it.each(Object.values(operations) as Operation[])('$method $path', (operation) => {
    const found = document?.operation(operation.method, operation.path);
    if (!found) throw new Error('the vendor has no such operation');
    const query = (found.parameters ?? []).filter((parameter) => parameter.in === 'query');
    expect(query.map(({ name }) => name).sort()).toEqual(keysOf(operation.query).sort());
    const required = query.filter((parameter) => parameter.required).map(({ name }) => name);
    expect(requiredKeysOf(operation.query)).toEqual(expect.arrayContaining(required));
    expect(bodyKeysOf(found)).toEqual(expect.arrayContaining(keysOf(operation.body)));
    const form = (found.parameters ?? []).filter((parameter) => parameter.in === 'formData');
    expect(form.map(({ name }) => name)).toEqual(operation.form ?? []);
    expect(found.security !== undefined).toBe(operation.auth);
  });
});
