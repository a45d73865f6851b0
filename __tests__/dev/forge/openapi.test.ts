import { describe, expect, test } from '@jest/globals';
import { neededSchemas, pruneSchema } from '../../../dev/forge/cut.ts';
import { cut, exampleFaults, matchOperation, responseFaults } from '../../../dev/forge/openapi.ts';
import { answeredOperations } from '../../../dev/forge/rest.ts';
import { createSchemaSet } from '../../../dev/forge/schema.ts';

const operations = Object.values(cut.paths).flatMap((methods) => Object.values(methods));

function operation(id: string) {
  const found = operations.find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`The cut lacks ${id}.`);
  return found;
}

describe('the cut of GitHub’s description', () => {
  test('names its source', () => {
    expect(cut['x-source']).toMatchObject({ package: '@octokit/openapi', version: '23.0.2' });
    expect(cut['x-source'].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(Object.keys(cut['x-examples']))('GitHub’s own example of %s fits, known faults aside', (id) => {
    expect(exampleFaults(operation(id))).toEqual(cut['x-broken-examples'][id]?.faults ?? []);
  });

  test('has a handler for every operation, and no other', () => {
    expect([...answeredOperations].sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });

  test('finds an operation by method and path', () => {
    const match = matchOperation('PATCH', '/repos/octo-org/octo%20bench/issues/comments/12');
    expect(match?.operation.operationId).toBe('issues/update-comment');
    expect(match?.path).toEqual({ owner: 'octo-org', repo: 'octo bench', comment_id: '12' });
    expect(matchOperation('PUT', '/user')).toBeNull();
    expect(matchOperation('GET', '/user/')).toBeNull();
  });

  test('refuses an answer that is not GitHub’s', () => {
    const create = operation('issues/create-comment');
    const comment = cut['x-examples']['issues/create-comment'] as Record<string, unknown>;
    expect(responseFaults(create, 201, comment)).toEqual([]);
    expect(responseFaults(create, 201, { ...comment, user: null })).toEqual([]);
    expect(responseFaults(create, 201, { ...comment, id: '1' })).toEqual(['/id must be integer']);
    expect(responseFaults(create, 201, { ...comment, colour: 'red' })).toEqual([
      'the value must NOT have additional properties (colour)',
    ]);
    const spoilt = { ...comment, user: { ...(comment.user as object), colour: 'red' } };
    expect(responseFaults(create, 201, spoilt).join()).toContain('additional properties (colour)');
    expect(responseFaults(create, 201, { ...comment, created_at: 'today' })).toHaveLength(1);
    expect(responseFaults(create, 200, comment)).toEqual(['the status 200 is not described']);
    expect(responseFaults(operation('issues/delete-comment'), 204, {})).toHaveLength(1);
    expect(responseFaults(operation('issues/delete-comment'), 404, { message: 3 })).toHaveLength(1);
  });
});

describe('OpenAPI 3.0 schemas', () => {
  const set = createSchemaSet({
    colour: { type: 'string', enum: ['red', 'blue'], nullable: true },
    tree: { type: 'object', properties: { left: { $ref: '#/components/schemas/tree' } } },
  });
  test('nullable allows null beside the type, in an enumeration and beside a reference', () => {
    expect(set.check({ type: 'integer', nullable: true })(null)).toEqual([]);
    expect(set.check({ type: 'integer' })(null)).not.toEqual([]);
    expect(set.check({ $ref: '#/components/schemas/colour' })(null)).toEqual([]);
    expect(set.check({ $ref: '#/components/schemas/colour' })('green')).not.toEqual([]);
    const either = { nullable: true, oneOf: [{ $ref: '#/components/schemas/tree' }] };
    expect(set.check(either)(null)).toEqual([]);
    expect(set.check(either)(3)).not.toEqual([]);
  });

  test('a closed check refuses unknown properties at every depth, an open one allows them', () => {
    const schema = { $ref: '#/components/schemas/tree' };
    const value = { left: { left: {}, right: {} } };
    expect(set.check(schema)(value)).toEqual([]);
    expect(set.check(schema, true)(value)).toEqual(['/left must NOT have additional properties (right)']);
    expect(() => set.check({ allOf: [schema] }, true)).toThrow('allOf');
  });
});

describe('cutting', () => {
  test('keeps what says something about a value and drops the prose, not properties of the same name', () => {
    const schema = { type: 'object', title: 'T', properties: { title: { type: 'string', example: 'x' } } };
    expect(pruneSchema(schema, 'here')).toEqual({
      type: 'object',
      properties: { title: { type: 'string' } },
    });
    expect(() => pruneSchema({ patternProperties: {} }, 'here')).toThrow(
      'here: the keyword "patternProperties"',
    );
  });

  test('follows references to the end', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const all = { a: { items: ref('b') }, b: { items: ref('a') }, c: { type: 'string' } };
    expect(Object.keys(neededSchemas(all, [ref('b')]))).toEqual(['a', 'b']);
    expect(() => neededSchemas(all, ref('d'))).toThrow('"d"');
  });
});
