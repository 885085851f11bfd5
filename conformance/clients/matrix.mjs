// Runs every client in turn, prints the table and keeps docs/clients/compatibility.md true.
// Usage: node matrix.mjs DOCUMENT [--write]     (PRODUCT_URL and PRODUCT_STDIO say where the product is, JAVA is a java 25)
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { keep, table, TRANSPORTS } from './compatibility.mjs';

const here = import.meta.dirname;
const TIMEOUT_MS = 120_000;

const SDK1 = { name: '@modelcontextprotocol/sdk', script: 'sdk1.mjs' };
const SDK2 = { name: '@modelcontextprotocol/client', script: 'sdk2.mjs' };
const INSPECTOR = { name: '@modelcontextprotocol/inspector', script: 'inspector.mjs' };
const REMOTE = { name: 'mcp-remote', script: 'mcp-remote.mjs' };
const LANGCHAIN4J = { name: 'langchain4j', java: 'langchain4j' };
const JAVA_SDK = { name: 'MCP Java SDK', java: 'mcp-sdk' };
const MCPJAM = { name: '@mcpjam/sdk', script: 'mcpjam/mcpjam.mjs' };

const RUNS = [
  ...['http', 'sse', 'websocket', 'stdio'].map((transport) => ({ client: SDK1, transport })),
  ...['legacy', 'auto', 'modern'].map((era) => ({ client: SDK2, transport: 'http', era })),
  { client: SDK2, transport: 'sse', era: 'legacy' },
  ...['legacy', 'auto', 'modern'].map((era) => ({ client: SDK2, transport: 'stdio', era })),
  ...['legacy', 'auto', 'modern'].map((era) => ({ client: INSPECTOR, transport: 'http', era })),
  { client: INSPECTOR, transport: 'sse', era: 'legacy' },
  ...['legacy', 'modern'].map((era) => ({ client: INSPECTOR, transport: 'stdio', era })),
  { client: REMOTE, transport: 'bridge' },
  { client: MCPJAM, transport: 'http' },
  ...['http', 'websocket', 'stdio'].map((transport) => ({ client: LANGCHAIN4J, transport })),
  ...['http', 'stdio'].map((transport) => ({ client: JAVA_SDK, transport })),
];

const ERAS = { undefined: '—', legacy: 'прежняя', auto: 'на выбор сервера', modern: 'только 2026-07-28' };

function versionOf({ name, script, java }) {
  if (java) return readFileSync(join(here, 'langchain4j/pom.xml'), 'utf8').match(`<${java}.version>(.*)<`)[1];
  return JSON.parse(readFileSync(join(here, dirname(script), 'package.json'), 'utf8')).dependencies[name];
}

const JARS = ['clients.jar', 'lib/*'].map((jars) => join(here, 'langchain4j/target', jars)).join(delimiter);
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', JARS, 'dev.b24mcp.conformance.clients.Main'];

/** The program that is the client, and its arguments. */
function command({ script, java }) {
  return java ? [process.env.JAVA, ...JVM, java] : [process.execPath, join(here, script)];
}

/** Runs one client in its own process group, so that nothing it started outlives the time it may take. */
function run({ client, transport, era }) {
  const [program, ...args] = [...command(client), transport, era].filter((arg) => arg !== undefined);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) child[stream].setEncoding('utf8').on('data', (text) => (output[stream] += text));
    const end = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // everybody has gone already
      }
    };
    const timer = setTimeout(end, TIMEOUT_MS);
    child.on('exit', end);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? { ok: true, ...JSON.parse(output.stdout) } : { ok: false, output: output.stdout + output.stderr });
    });
  });
}

function document(rows) {
  return `# С какими клиентами проверено

Каждая строка — настоящий клиент, который подключился к учебному порталу, сделал перечисленное и сверил ответы:
пять инструментов, три сделки по \`getDeals\` с \`{"limit": 3}\`, непустые ресурс и подсказка.
В исходниках таблицу пишет \`conformance/clients/run --write\`; без \`--write\` команда повторяет проверку и сверяет таблицу.

${table(['Клиент', 'Версия', 'Транспорт', 'Эпоха, которую просит клиент', 'Согласованная ревизия', 'Что сделано', 'Итог'], rows)}`;
}

const [file, mode] = process.argv.slice(2);
const rows = [];
let failed = 0;
for (const entry of RUNS) {
  const { client, transport, era } = entry;
  const result = await run(entry);
  const title = `${client.name} ${versionOf(client)}`.padEnd(42) + transport.padEnd(11) + (era ?? '').padEnd(8);
  console.log(title + (result.ok ? `ok      ${result.negotiated}` : 'FAILED'));
  if (!result.ok) {
    failed++;
    console.log(result.output.trim().split('\n').slice(0, 15).join('\n').replace(/^/gm, '    '));
  }
  const { negotiated = '—', done = [] } = result;
  const outcome = result.ok ? 'работает' : 'не работает';
  rows.push([client.name, versionOf(client), TRANSPORTS[transport], ERAS[era], negotiated, done.join(', ') || '—', outcome]);
}
console.log(failed === 0 ? `clients: all ${RUNS.length} passed` : `clients: ${failed} of ${RUNS.length} failed`);

if (!keep(file, 'clients', document(rows), mode)) failed++;
process.exitCode = failed === 0 ? 0 : 1;
