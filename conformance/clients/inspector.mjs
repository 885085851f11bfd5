// The MCP Inspector's command line, one process per method. Usage: node inspector.mjs http|sse|stdio legacy|auto|modern
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { converse, product, report } from './conversation.mjs';

const home = dirname(createRequire(import.meta.url).resolve('@modelcontextprotocol/inspector/package.json'));
const inspector = join(home, 'clients/launcher/build/index.js');
const [transport, era] = process.argv.slice(2);
const targets = { http: [product.url], sse: [`${product.url}/sse`], stdio: product.stdio };

function call(method, ...options) {
  const args = [inspector, '--cli', ...targets[transport], '--transport', transport, '--protocol-era', era, '--connect-timeout', '60000'];
  const run = spawnSync(process.execPath, [...args, '--format', 'json', '--method', method, ...options], { encoding: 'utf8' });
  assert.equal(run.status, 0, `${method}: exit ${run.status}\n${run.stdout}\n${run.stderr}`);
  return JSON.parse(run.stdout).result;
}

await report(async () => {
  const { protocolVersion, capabilities } = call('initialize');
  const done = await converse({
    capabilities,
    listTools: () => call('tools/list', '--strict'),
    callTool: (name, args) => call('tools/call', '--tool-name', name, '--tool-args-json', JSON.stringify(args)),
    listResources: () => call('resources/list'),
    readResource: (uri) => call('resources/read', '--uri', uri),
    listPrompts: () => call('prompts/list'),
    getPrompt: (name, args) => call('prompts/get', '--prompt-name', name, ...promptArgs(args)),
  });
  return { negotiated: protocolVersion, done: done.map((step) => (step === 'tools/list' ? 'tools/list --strict' : step)) };
});

function promptArgs(args) {
  const pairs = Object.entries(args).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? [] : ['--prompt-args', ...pairs];
}
