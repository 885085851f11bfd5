// docs/clients/compatibility.md: the table of the clients, and after it that of the agents, which is made more rarely.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const AGENTS = /^(?=## Агенты$)/m;
const cells = (values) => `| ${values.join(' | ')} |`;

export const TRANSPORTS = {
  http: 'Streamable HTTP',
  sse: 'HTTP+SSE',
  websocket: 'WebSocket',
  stdio: 'stdio',
  bridge: 'stdio → Streamable HTTP',
};

export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `${cells(row)}\n`).join('');
}

function read(file) {
  const [clients, agents = ''] = existsSync(file) ? readFileSync(file, 'utf8').split(AGENTS) : [''];
  return { clients: clients.trim(), agents: agents.trim() };
}

/** Writes one part of the document, clients or agents, or compares it. Answers whether the document has it now. */
export function keep(file, part, text, mode) {
  const parts = read(file);
  if (mode === '--write') {
    parts[part] = text.trim();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${[parts.clients, parts.agents].filter((each) => each !== '').join('\n\n')}\n`);
  } else if (parts[part] !== text.trim()) {
    console.log(`${file} says something else; when the change is meant, run again with --write`);
    return false;
  }
  return true;
}
