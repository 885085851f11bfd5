// Lets Codex list the product's tools and call one, without a model: over JSON-RPC with `codex app-server`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Calls getDeals of the configured server `name` through the app server that `command` starts. */
export async function callThroughCodex(command, options, name) {
  const server = spawn(command[0], [...command.slice(1), 'app-server'], { ...options, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map();
  createInterface({ input: server.stdout }).on('line', (line) => {
    const message = JSON.parse(line);
    waiting.get(message.id)?.(message);
  });
  const gone = new Promise((_, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`codex app-server ended: ${code}`)));
  });
  gone.catch(() => {});

  let last = 0;
  const send = (message) => server.stdin.write(`${JSON.stringify(message)}\n`);
  const request = async (method, params) => {
    const id = ++last;
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    send({ id, method, params });
    const { result, error } = await Promise.race([answer, gone]);
    assert.equal(error, undefined, `${method}: ${JSON.stringify(error)}`);
    return result;
  };

  try {
    await request('initialize', { clientInfo: { name: 'compatibility', title: 'compatibility', version: '1.0.0' } });
    send({ method: 'initialized' });
    const { data } = await request('mcpServerStatus/list', {});
    const tools = Object.keys(data.find((status) => status.name === name)?.tools ?? {});
    assert.ok(tools.includes('getDeals'), `tools: ${tools}`);
    const { thread } = await request('thread/start', {});
    const call = { threadId: thread.id, server: name, tool: 'getDeals', arguments: { limit: 3 } };
    const deals = await request('mcpServer/tool/call', call);
    assert.equal(deals.structuredContent.result.result.length, 3);
  } finally {
    server.kill();
  }
}
