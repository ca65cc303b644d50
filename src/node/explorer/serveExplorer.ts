import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inputErrorIn } from '../../problem/inputError.ts';
import { faultCode } from '../fileFault.ts';
import { packageRoot } from '../packageInfo.ts';
import { explorerFile } from './explorerFile.ts';

/** Where the page is served: this machine only. */
const host = '127.0.0.1';

/** Nothing is loaded from anywhere else. The kernels are WebAssembly; Plotly writes styles into the page. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // The program of the workers is a part of the page's.
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
].join('; ');

/** The site as it was built here, or as npm's package has it. @throws InputError when there is neither. */
export function explorerSite(): string {
  const sites = ['explorer', 'page'].map((name) => join(packageRoot, 'dist', name));
  const site = sites.find((folder) =>
    ['index.html', 'index.html.br'].some((name) => existsSync(join(folder, name))),
  );
  if (site !== undefined) return site;
  throw inputErrorIn(undefined, 'the explorer is not built', '`npm run build:explorer` builds it');
}

async function respond(
  site: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = url.replace(/[?#].*$/s, '');
  const takesBrotli = /\bbr\b/.test(String(headers['accept-encoding'] ?? ''));
  const file = await explorerFile(site, path, takesBrotli);
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('there is no such page\n');
    return;
  }
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.body.byteLength,
    ...(file.encoding !== null && { 'content-encoding': file.encoding }),
    // Files under assets have the hash of their contents in their names.
    'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  });
  response.end(method === 'HEAD' ? undefined : file.body);
}

/** A site that is being served. */
export interface ServedExplorer {
  /** Its address, with a slash at its end. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves the explorer to the browsers of this machine until it is closed.
 *
 * @param port 0 for any that is free.
 * @throws InputError when the site is not built, or the port is taken or not allowed.
 */
export async function serveExplorer(port: number, site = explorerSite()): Promise<ServedExplorer> {
  const server = createServer((request, response) => {
    respond(site, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(refusal(error, port));
    });
    server.listen(port, host, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${own}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function refusal(error: Error, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'another program has that port',
    EACCES: 'this user may not serve there',
  };
  const reason = reasons[faultCode(error) ?? ''];
  if (reason === undefined) return error;
  return inputErrorIn(undefined, `--port ${port}: ${reason}`, '--port 0 takes one that is free');
}
