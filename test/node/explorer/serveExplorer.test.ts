import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveExplorer } from '../../../src/node/explorer/serveExplorer.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

interface Response {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** As it is sent: `fetch` would tidy paths and decompress. */
function get(address: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<Response>((resolve, reject) => {
    request(address, { path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function served(): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html.br'), brotliCompressSync('<p>page</p>'));
  writeFileSync(join(site, 'assets', 'page-1.js'), 'export {};');
  const { address, close } = await serveExplorer(0, site);
  onTestFinished(close);
  return address;
}

describe('the server of the explorer', () => {
  it('sends packed texts as they are to who can read them', async () => {
    const address = await served();
    const { status, headers, body } = await get(address, '/', { 'accept-encoding': 'gzip, br' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(brotliDecompressSync(body).toString()).toBe('<p>page</p>');
  });

  it('unpacks them for others', async () => {
    const { headers, body } = await get(await served(), '/index.html');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('<p>page</p>');
  });

  it('lets no page load from elsewhere', async () => {
    const { headers } = await get(await served(), '/assets/page-1.js');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['cache-control']).toContain('immutable');
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/%00', '/%', '/x'])(
    'has nothing at %s',
    async (path) => {
      const { status, body } = await get(await served(), path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('secret');
    },
  );

  it('is only read', async () => {
    expect((await get(await served(), '/', {}, 'POST')).status).toBe(405);
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(await served()).port);
    await expect(serveExplorer(port, temporaryFolder())).rejects.toThrow(
      `--port ${port}: another program has that port; --port 0 takes one that is free`,
    );
  });
});
