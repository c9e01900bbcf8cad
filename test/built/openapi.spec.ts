import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiDocument, untypedAnswers } from './untyped';

const ROOT = join(__dirname, '..', '..');

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> };
}

/** The description is made from the built code: only the build's own compiler step fills the schemas. */
describe('the committed description of the API', () => {
  const made = execFileSync(process.execPath, [join(ROOT, 'dist', 'src', 'cli.js'), 'openapi'], {
    env: { ...process.env, LOG_LEVEL: 'silent' },
    maxBuffer: 1 << 26,
  }).toString();
  const document = JSON.parse(made) as Document;

  it('is what the routes say; `npm run openapi` writes it anew', () => {
    expect(readFileSync(join(ROOT, 'openapi.json'), 'utf8')).toBe(made);
  });

  it('has full paths, and a Chinese summary for every route', () => {
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((route) => ({ path, ...route })),
    );
    expect(routes.length).toBeGreaterThan(40);
    for (const { path, summary } of routes) {
      expect(path).toMatch(/^\/(api\/v1|health|metrics)/);
      expect(summary).toMatch(/[一-龥]/);
    }
  });

  it('tells a generated client every member of every answer', () => {
    expect(untypedAnswers(JSON.parse(made) as ApiDocument)).toEqual([]);
  });

  it('notices an answer that is not described', () => {
    const answer = (schema?: object) => ({ responses: { '200': { content: { 'application/json': { schema } } } } });
    const planted = {
      paths: {
        '/bare': { get: { responses: { '200': {} } } },
        '/object': { get: answer({ type: 'object' }) },
        '/list': {
          get: answer({ type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } }),
        },
        '/free': { get: answer({ type: 'object', additionalProperties: true }) },
      },
      components: { schemas: {} },
    } as ApiDocument;
    expect(untypedAnswers(planted)).toEqual([
      'get /bare 200: no schema',
      'get /object 200: members?',
      'get /list 200.items[]: members?',
    ]);
  });

  it('describes the data of every kind of event, field by field', () => {
    const { schemas } = document.components;
    expect(Object.keys(schemas['BatteryRemovedDto']?.properties ?? {})).toEqual(
      expect.arrayContaining([
        'vin',
        'batteryCode',
        'codeStatus',
        'level',
        'batteryType',
        'massGrams',
        'safety',
        'operator',
      ]),
    );
  });
});
