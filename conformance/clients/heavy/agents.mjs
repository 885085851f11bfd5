// Lets agents meet the product without a model: Claude Code and Gemini CLI check its health, Codex calls a tool.
// Usage: node agents.mjs DOCUMENT [--write]     (PRODUCT_URL and PRODUCT_STDIO say where the product is)
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keep, table, TRANSPORTS } from '../compatibility.mjs';
import { product } from '../conversation.mjs';
import { callThroughCodex } from './codex.mjs';
import { record } from './recorder.mjs';

const here = import.meta.dirname;
const TIMEOUT_MS = 120_000;
const installed = (path) => [process.execPath, join(here, path)];
const CLAUDE = installed('claude/node_modules/@anthropic-ai/claude-code/cli-wrapper.cjs');
const GEMINI = installed('gemini/node_modules/.bin/gemini');
const CODEX = installed('codex/node_modules/.bin/codex');

async function run(command, options, ...args) {
  const running = promisify(execFile)(command[0], [...command.slice(1), ...args], { ...options, timeout: TIMEOUT_MS });
  running.child.stdin.end();
  const { stdout, stderr } = await running;
  return stdout + stderr;
}

async function claude(options, ...add) {
  await run(CLAUDE, options, 'mcp', ...add);
  assert.match(await run(CLAUDE, options, 'mcp', 'list'), /^b24: .*✔ Connected/m);
}

async function gemini(options, ...add) {
  // its own limit of five seconds is short for a JVM on a busy machine
  await run(GEMINI, options, 'mcp', 'add', '-s', 'user', '--timeout', '60000', ...add);
  assert.match(await run(GEMINI, options, 'mcp', 'list'), /✓ b24: .*Connected/);
}

async function codex(options, ...add) {
  await run(CODEX, options, 'mcp', 'add', 'b24', ...add);
  await callThroughCodex(CODEX, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) }, 'b24');
}

const websocket = (url) => JSON.stringify({ type: 'ws', url: url.replace(/^http/, 'ws') });
const RUNS = [
  ['claude', 'http', (options, url) => claude(options, 'add', '--transport', 'http', 'b24', url)],
  ['claude', 'sse', (options, url) => claude(options, 'add', '--transport', 'sse', 'b24', `${url}/sse`)],
  ['claude', 'websocket', (options, url) => claude(options, 'add-json', 'b24', websocket(url))],
  ['claude', 'stdio', (options) => claude(options, 'add', 'b24', '--', ...product.stdio)],
  ['gemini', 'http', (options, url) => gemini(options, '-t', 'http', 'b24', url)],
  ['gemini', 'stdio', (options) => gemini(options, 'b24', product.stdio[0], '--', ...product.stdio.slice(1))],
  ['codex', 'http', (options, url) => codex(options, '--url', url)],
  ['codex', 'stdio', (options) => codex(options, '--', ...product.stdio)],
];

const NAMES = { claude: 'Claude Code', gemini: 'Gemini CLI', codex: 'Codex' };
const DONE = { claude: 'проверка связи', gemini: 'проверка связи', codex: 'вызов `getDeals`' };

/** The package that is the agent, and its version. */
function versionOf(agent) {
  return Object.entries(JSON.parse(readFileSync(join(here, agent, 'package.json'), 'utf8')).dependencies)[0];
}

function document(rows) {
  return `## Агенты

Настоящие агенты без модели: Claude Code и Gemini CLI проверяют связь, Codex вызывает инструмент.
Ревизия видна только там, где сообщения проходят по HTTP.
В исходниках таблицу пишет \`conformance/clients/run --heavy --write\`; без \`--write\` команда повторяет проверку и сверяет таблицу.

${table(['Агент', 'Версия', 'Транспорт', 'Ревизия', 'Что сделано', 'Итог'], rows)}`;
}

const [file, mode] = process.argv.slice(2);
const rows = [];

let failed = 0;
for (const [agent, transport, meet] of RUNS) {
  const home = join(process.env.HOME, `${agent}-${transport}`);
  mkdirSync(home);
  const env = { ...process.env, HOME: home, GEMINI_CLI_TRUST_WORKSPACE: 'true', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1' };
  const recorder = await record(product.url);
  let outcome;
  let isMet = false;
  try {
    await meet({ cwd: home, env }, recorder.url);
    isMet = true;
    const { revision = '', methods } = recorder.notes;
    outcome = `ok      ${revision.padEnd(12)}${[...methods].join(' ')}`.trimEnd();
  } catch (failure) {
    failed++;
    outcome = `FAILED\n${failure.message.replace(/^/gm, '    ')}`;
  }
  recorder.close();
  const version = versionOf(agent);
  rows.push([
    NAMES[agent],
    version[1],
    TRANSPORTS[transport],
    recorder.notes.revision ?? '—',
    DONE[agent],
    isMet ? 'работает' : 'не работает',
  ]);
  console.log(version.join(' ').padEnd(42) + transport.padEnd(11) + outcome);
}
console.log(failed === 0 ? `agents: all ${RUNS.length} passed` : `agents: ${failed} of ${RUNS.length} failed`);
if (!keep(file, 'agents', document(rows), mode)) failed++;
process.exit(failed === 0 ? 0 : 1);
