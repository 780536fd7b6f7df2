// 办公系统：送出 web 里的页面和一份记录，收下保存。页面里写的审核服务地址换成真的。
// 自己看：node host.mjs 8090 http://127.0.0.1:8080
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const WRITTEN = 'http://127.0.0.1:8080';

function fileOf(path) {
  if (path === '/record.json') { return join(here, 'record.json'); }
  return path.startsWith('/lib/') ? join(here, 'target/node_modules', path.slice(5)) : join(here, 'web', path);
}

/** saved 是收下的；service() 是审核服务的地址。 */
export async function host(port, service, saved = []) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
    if (path === '/save') {
      const parts = [];
      for await (const part of request) { parts.push(part); }
      saved.push(Buffer.concat(parts).toString());
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><p id="saved">已保存</p>');
      return;
    }
    try {
      const bytes = await readFile(fileOf(path));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.end(extname(path) === '.html' ? bytes.toString().replaceAll(WRITTEN, service()) : bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise(listening => server.listen(port, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}`, saved, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await host(Number(process.argv[2] ?? 8090), () => process.argv[3] ?? WRITTEN);
  console.log(`${url}/plain.html  ${url}/vue2.html  ${url}/vue3.html`);
}
