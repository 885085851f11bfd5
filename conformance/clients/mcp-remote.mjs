// mcp-remote, the bridge from standard input and output to HTTP, driven by the TypeScript SDK 1.x.
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { product, report } from './conversation.mjs';
import { talk } from './sdk1.mjs';

const home = dirname(createRequire(import.meta.url).resolve('mcp-remote/package.json'));
const args = [join(home, 'dist/proxy.js'), product.url, '--allow-http', '--transport', 'http-only'];

await report(() => talk(new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' })));
