import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { CACHE, DATA_HEADERS, HASHED, SECURITY_HEADERS, SHARED, WORKER } from '../../../src/exports/headers.ts';
import { LANGS } from '../../../src/site.ts';

const read = (path: string): string => readFileSync(join(resolve(import.meta.dirname, '../../../deploy'), path), 'utf8');

describe('nginx', () => {
  test('sends the headers that all hosts send', () => {
    const sent = Object.fromEntries([...read('nginx/site.conf').matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]));
    const { 'Cross-Origin-Resource-Policy': _resource, 'Content-Security-Policy': content, ...others } = SECURITY_HEADERS;
    expect(sent).toEqual(others);
    for (const type of Object.values(DATA_HEADERS).map((headers) => headers['Content-Type']?.replace(/;.*/, '')))
      expect(read('nginx/site.conf')).toContain(`        ${type} `);
    expect(read('nginx/maps.conf')).toContain(`default "${content}";`);
    expect(read('nginx/maps.conf')).toContain(`"~/${WORKER.path.replace('.', '\\.')}$" "${WORKER.policy}";`);
    for (const folder of [...HASHED, ...SHARED]) expect(read('nginx/maps.conf')).toContain(folder.replace(/\/$/, ''));
  });

  test('knows every language of the site', () => {
    expect(read('nginx/maps.conf')).toContain(`(?<first>${LANGS.join('|')})`);
    expect(read('nginx/maps.conf')).toContain(`(?<named>${LANGS.join('|')})`);
    for (const lang of LANGS) expect(read('nginx/maps.conf')).toContain(`${lang} ${lang}/404/index.html;`);
  });
});

describe('the function for index documents', () => {
  interface Request {
    uri: string;
    querystring: Record<string, { value: string; multiValue?: { value: string }[] }>;
  }
  interface Answer {
    uri?: string;
    statusCode?: number;
    headers?: { location: { value: string } };
  }
  const answer = (uri: string, querystring: Request['querystring'] = {}): Answer =>
    runInNewContext(`${read('aws/index-document.js')}; handler(event)`, { event: { request: { uri, querystring } } }) as Answer;

  test.each([
    ['/', '/index.html'],
    ['/zh/', '/zh/index.html'],
    ['/zh/concepts/sqs/', '/zh/concepts/sqs/index.html'],
    ['/assets/a.1234.js', '/assets/a.1234.js'],
    ['/zh/concepts/sqs.md', '/zh/concepts/sqs.md'],
  ])('%s is answered with %s', (uri, file) => expect(answer(uri).uri).toBe(file));

  test.each([
    ['/c/sqs', {}, '/c/sqs/'],
    ['/zh/search', { q: { value: 'sqs%20dlq' } }, '/zh/search/?q=sqs%20dlq'],
    ['/zh/search', { q: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] }, plain: { value: '' } }, '/zh/search/?q=a&q=b&plain'],
    ['//other.example.com/x', {}, '/other.example.com/x/'],
    ['/\\other/x', {}, '/other/x/'],
  ])('%s with %j is sent to %s', (uri, query, location) => {
    const { statusCode, headers } = answer(uri, query);
    expect(statusCode).toBe(301);
    expect(headers?.location.value).toBe(location);
  });
});

describe('the template of bucket and distribution', () => {
  interface Resource {
    Type: string;
    Properties: Record<string, never>;
  }
  // Short forms of intrinsic functions are plain values here.
  const document = parseDocument(read('aws/site.yaml'), { customTags: ['!Ref', '!Sub', '!GetAtt'].map((tag) => ({ tag, resolve: (text: string) => text })) });
  const { Resources } = document.toJS() as { Resources: Record<string, Resource> };
  const properties = (name: string): Record<string, never> => Resources[name]?.Properties ?? {};

  test('is YAML without faults and holds the function word for word', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(properties('IndexDocument')['FunctionCode']).toBe(read('aws/index-document.js'));
  });

  test('keeps the bucket shut but for the distribution', () => {
    expect(Object.values(properties('Bucket')['PublicAccessBlockConfiguration'] ?? {})).toEqual([true, true, true, true]);
    const { Statement } = properties('BucketPolicy')['PolicyDocument'] as unknown as { Statement: { Effect: string; Principal: unknown; Condition: object }[] };
    for (const { Principal, Condition } of Statement.filter(({ Effect }) => Effect === 'Allow')) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
      expect(Condition).toHaveProperty('StringEquals');
    }
  });

  test.each([
    ['PageHeaders', CACHE.other, 'same-origin', SECURITY_HEADERS['Content-Security-Policy']],
    ['HashedHeaders', CACHE.hashed, 'same-origin', SECURITY_HEADERS['Content-Security-Policy']],
    ['SharedHeaders', CACHE.other, 'cross-origin', SECURITY_HEADERS['Content-Security-Policy']],
    ['WorkerHeaders', CACHE.other, 'same-origin', WORKER.policy],
  ])('%s are those that all hosts send', (name, cache, policy, content) => {
    const { SecurityHeadersConfig: security, CustomHeadersConfig } = properties(name)['ResponseHeadersPolicyConfig'] as unknown as {
      SecurityHeadersConfig: Record<string, Record<string, unknown>>;
      CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
    };
    const sent = {
      ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
      'Content-Security-Policy': security['ContentSecurityPolicy']?.['ContentSecurityPolicy'],
      'Referrer-Policy': security['ReferrerPolicy']?.['ReferrerPolicy'],
      'X-Frame-Options': security['FrameOptions']?.['FrameOption'],
      'X-Content-Type-Options': security['ContentTypeOptions'] && 'nosniff',
      'Strict-Transport-Security': `max-age=${security['StrictTransportSecurity']?.['AccessControlMaxAgeSec']}; includeSubDomains`,
    };
    expect(sent).toEqual({ ...SECURITY_HEADERS, 'Cache-Control': cache, 'Cross-Origin-Resource-Policy': policy, 'Content-Security-Policy': content });
  });

  test('gives each folder its headers', () => {
    const { CacheBehaviors } = properties('Distribution')['DistributionConfig'] as unknown as {
      CacheBehaviors: { PathPattern: string; ResponseHeadersPolicyId: string }[];
    };
    expect(Object.fromEntries(CacheBehaviors.map(({ PathPattern, ResponseHeadersPolicyId }) => [PathPattern, ResponseHeadersPolicyId]))).toEqual({
      ...Object.fromEntries(HASHED.map((folder) => [`/${folder}*`, 'HashedHeaders'])),
      ...Object.fromEntries(SHARED.map((folder) => [`/${folder}*`, 'SharedHeaders'])),
      [`/${WORKER.path}`]: 'WorkerHeaders',
    });
  });
});

test('the workflow for GitHub Pages names actions by hash and asks for no more rights than each job needs', () => {
  const { permissions, jobs } = parse(read('github-pages/pages.yml')) as {
    permissions: object;
    jobs: Record<string, { permissions: object; steps: { uses?: string; run?: string }[] }>;
  };
  expect(permissions).toEqual({});
  expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]))).toEqual({
    build: { contents: 'read', pages: 'read' },
    deploy: { pages: 'write', 'id-token': 'write' },
  });
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses } of steps.filter((step) => step.uses)) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  // Values that come from outside reach a shell by its environment only.
  for (const { run } of steps.filter((step) => step.run)) expect(run).not.toContain('${{');
});
